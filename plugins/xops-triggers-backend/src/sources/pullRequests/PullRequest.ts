/** What is known of a pull request on any host; GitLab calls it a merge request. */
export interface PullRequest {
  number: number;
  title: string;
  /** Its page. */
  url: string;
  /** Login; absent where the account was deleted. */
  author?: string;
  isBot: boolean;
  /** Branch that it goes to. */
  baseBranch: string;
  labels: string[];
  /** Commit whose files it changes; absent where the host names none. */
  headSha?: string;
  /** ISO 8601 UTC. */
  createdAt: string;
  updatedAt: string;
  mergedAt?: string;
}
