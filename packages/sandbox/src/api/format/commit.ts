import type { Commit } from '../../git/Commit';
import type { GitHost } from '../../host/GitHost';
import type { Repository } from '../../store/Repository';
import { formatUserByEmail, ZERO_TIME } from './account';
import { repositoryApiUrl, repositoryWebUrl } from './repository';

/** The sandbox keeps no keys, so no commit is ever verified. */
export const NOT_VERIFIED = {
  verified: false,
  reason: 'gpg.error.not_signed_commit',
  signature: '',
  signer: null,
  payload: '',
};

export interface CommitParts {
  stat: boolean;
  files: boolean;
  verification: boolean;
}

/** A commit as lists of commits, `/git/commits/{sha}` and `/compare` show it. */
export function formatCommit(
  host: GitHost,
  repository: Repository,
  commit: Commit,
  parts: CommitParts = { stat: true, files: true, verification: true },
) {
  const apiUrl = repositoryApiUrl(host, repository);
  const url = `${apiUrl}/git/commits/${commit.sha}`;
  const additions = sum(commit.files.map(file => file.additions));
  const deletions = sum(commit.files.map(file => file.deletions));
  return {
    url,
    sha: commit.sha,
    created: commit.committer.date,
    html_url: commitWebUrl(host, repository, commit.sha),
    commit: {
      url,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: {
        url: `${apiUrl}/git/trees/${commit.sha}`,
        sha: commit.sha,
        created: commit.committer.date,
      },
      verification: parts.verification ? NOT_VERIFIED : null,
    },
    author: formatUserByEmail(host, commit.author.email),
    committer: formatUserByEmail(host, commit.committer.email),
    parents: formatParents(host, repository, commit),
    files: parts.files
      ? commit.files.map(({ path, status }) => ({ filename: path, status }))
      : null,
    stats: parts.stat
      ? { total: additions + deletions, additions, deletions }
      : null,
  };
}

/** The commit in the answer to a change of files. */
export function formatFilesCommit(
  host: GitHost,
  repository: Repository,
  commit: Commit,
) {
  const apiUrl = repositoryApiUrl(host, repository);
  return {
    url: `${apiUrl}/git/commits/${commit.sha}`,
    sha: commit.sha,
    created: ZERO_TIME,
    html_url: commitWebUrl(host, repository, commit.sha),
    author: commit.author,
    committer: commit.committer,
    parents: formatParents(host, repository, commit),
    message: commit.message,
    tree: {
      url: `${apiUrl}/git/trees/${commit.treeSha}`,
      sha: commit.treeSha,
      created: ZERO_TIME,
    },
  };
}

/** The commit in branches and in webhooks; these alone name the files. */
export function formatPayloadCommit(
  host: GitHost,
  repository: Repository,
  commit: Commit,
  use: 'branch' | 'webhook',
) {
  const paths = (status: string) =>
    use === 'webhook'
      ? commit.files
          .filter(file => file.status === status)
          .map(file => file.path)
      : null;
  return {
    id: commit.sha,
    message: commit.message,
    url: commitWebUrl(host, repository, commit.sha),
    author: formatPayloadUser(host, commit.author),
    committer: formatPayloadUser(host, commit.committer),
    verification: use === 'webhook' ? null : NOT_VERIFIED,
    timestamp: commit.committer.date,
    added: paths('added'),
    removed: paths('removed'),
    modified: paths('modified'),
  };
}

export function commitWebUrl(
  host: GitHost,
  repository: Repository,
  sha: string,
): string {
  return `${repositoryWebUrl(host, repository)}/commit/${sha}`;
}

function formatPayloadUser(
  host: GitHost,
  person: { name: string; email: string },
) {
  return {
    name: person.name,
    email: person.email,
    username: host.accounts.userByEmail(person.email)?.login ?? '',
  };
}

function formatParents(host: GitHost, repository: Repository, commit: Commit) {
  return commit.parents.map(sha => ({
    url: `${repositoryApiUrl(host, repository)}/git/commits/${sha}`,
    sha,
    created: ZERO_TIME,
  }));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
