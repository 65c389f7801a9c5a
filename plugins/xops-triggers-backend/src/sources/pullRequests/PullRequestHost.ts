import { PullRequest } from './PullRequest';
import { RepositoryName } from './RepositoryName';

export interface PullRequestPage {
  pulls: PullRequest[];
  hasNext: boolean;
  /** To ask later whether the page has changed; absent where the host gives none. */
  etag?: string;
}

export interface PageRequest {
  /** From 1. */
  page: number;
  signal: AbortSignal;
}

/** Where pull requests are read. Every failure is an error whose message can stand in a sentence. */
export interface PullRequestHost {
  /** How many files of one pull request it lists at most. */
  readonly mostFiles: number;
  /**
   * Pull requests of every state, what was updated last first. Undefined when
   * the page is still the one of the etag.
   */
  listPulls(
    repository: RepositoryName,
    request: PageRequest & { etag?: string },
  ): Promise<PullRequestPage | undefined>;
  /** Paths that a pull request changes, old and new ones of what it moves. */
  listFiles(
    repository: RepositoryName,
    request: PageRequest & { number: number },
  ): Promise<{ paths: string[]; files: number; hasNext: boolean }>;
}
