import { changedFiles, type ChangedFile } from '../../git/Commit';
import type { GitHost } from '../../host/GitHost';
import { isDraft, isMergeable } from '../../host/pulls';
import type { Repository } from '../../store/Repository';
import type { Pull, Right } from '../../store/records';
import { formatUser } from './account';
import {
  formatRepository,
  repositoryApiUrl,
  repositoryWebUrl,
  urlPath,
} from './repository';

export interface PullContext {
  host: GitHost;
  repository: Repository;
  right: Right;
}

/** In a list Gitea leaves the numbers of lines out, and writes null for people who are none. */
export async function formatPull(
  { host, repository, right }: PullContext,
  pull: Pull,
  where: 'alone' | 'inList' = 'alone',
) {
  const webUrl = pullWebUrl(host, repository, pull);
  const poster = host.accounts.user(pull.login);
  const merger = pull.merged && host.accounts.user(pull.merged.login);
  const nobody = where === 'alone' ? [] : null;
  const repo = await formatRepository(host, repository, right);
  const branch = (label: string, ref: string, sha: string) => ({
    label,
    ref,
    sha,
    repo_id: repository.record.id,
    repo,
  });
  return {
    id: pull.id,
    url: webUrl,
    number: pull.number,
    user: poster ? formatUser(host, poster) : null,
    title: pull.title,
    body: pull.body,
    labels: [],
    milestone: null,
    assignee: null,
    assignees: nobody,
    requested_reviewers: nobody,
    requested_reviewers_teams: nobody,
    state: pull.state,
    draft: isDraft(pull),
    is_locked: false,
    comments: pull.comments.length,
    ...(where === 'alone' ? await lineCounts(repository, pull) : {}),
    html_url: webUrl,
    diff_url: `${webUrl}.diff`,
    patch_url: `${webUrl}.patch`,
    mergeable: await mergeable(host, repository, pull),
    merged: pull.merged !== undefined,
    merged_at: pull.merged?.at ?? null,
    merge_commit_sha: pull.merged?.commitSha ?? null,
    merged_by: merger ? formatUser(host, merger, 'inPassing') : null,
    allow_maintainer_edit: true,
    base: branch(pull.base, pull.base, pull.baseSha),
    head: branch(pull.head, await headRef(repository, pull), pull.headSha),
    merge_base: pull.mergeBase,
    due_date: null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt ?? null,
    pin_order: 0,
    content_version: 0,
  };
}

export function formatPullFile(
  host: GitHost,
  repository: Repository,
  { pull, file }: { pull: Pull; file: ChangedFile },
) {
  const { status, additions, deletions } = file;
  const path = urlPath(file.path);
  const webUrl = repositoryWebUrl(host, repository);
  const apiUrl = repositoryApiUrl(host, repository);
  return {
    filename: file.path,
    // What commits call modified, the files of a pull request call changed.
    status: status === 'modified' ? 'changed' : status,
    additions,
    deletions,
    changes: additions + deletions,
    html_url: `${webUrl}/src/commit/${pull.headSha}/${path}`,
    contents_url: `${apiUrl}/contents/${path}?ref=${pull.headSha}`,
    raw_url: `${webUrl}/raw/commit/${pull.headSha}/${path}`,
  };
}

export function pullWebUrl(
  host: GitHost,
  repository: Repository,
  pull: Pull,
): string {
  return `${repositoryWebUrl(host, repository)}/pulls/${pull.number}`;
}

async function lineCounts(repository: Repository, pull: Pull) {
  const files = await changedFiles(repository.git, {
    from: pull.mergeBase,
    to: pull.headSha,
  });
  const sum = (key: 'additions' | 'deletions') =>
    files.reduce((total, file) => total + file[key], 0);
  return {
    additions: sum('additions'),
    deletions: sum('deletions'),
    changed_files: files.length,
  };
}

async function mergeable(
  host: GitHost,
  repository: Repository,
  pull: Pull,
): Promise<boolean> {
  if (pull.merged) {
    return true;
  }
  const isCandidate = pull.state === 'open' && !isDraft(pull);
  return isCandidate && isMergeable(host, repository, pull);
}

/** A branch that is gone is named by the reference that keeps its commits. */
async function headRef(repository: Repository, pull: Pull): Promise<string> {
  const branch = await repository.git.branch(pull.head);
  return branch ? pull.head : `refs/pull/${pull.number}/head`;
}
