import { includesRight } from '../../host/Caller';
import type { GitHost } from '../../host/GitHost';
import type { Repository } from '../../store/Repository';
import type { Right } from '../../store/records';
import { EPOCH, formatOwner, ZERO_TIME } from './account';

export async function formatRepository(
  host: GitHost,
  repository: Repository,
  right: Right,
) {
  const { record } = repository;
  const branches = await repository.git.branches();
  const webUrl = repositoryWebUrl(host, repository);
  const apiUrl = repositoryApiUrl(host, repository);
  const { hostname } = new URL(host.baseUrl);
  return {
    id: record.id,
    owner: formatOwner(host, record.owner),
    name: record.name,
    full_name: repository.fullName,
    description: record.description,
    empty: branches.length === 0,
    private: record.isPrivate,
    fork: false,
    template: record.isTemplate,
    mirror: false,
    size: record.sizeKilobytes,
    language: '',
    languages_url: `${apiUrl}/languages`,
    html_url: webUrl,
    url: apiUrl,
    link: '',
    ssh_url: `git@${hostname}:${repository.fullName}.git`,
    clone_url: `${webUrl}.git`,
    original_url: '',
    website: record.website,
    stars_count: 0,
    forks_count: 0,
    watchers_count: 1,
    branch_count: branches.length,
    open_issues_count: 0,
    open_pr_counter: record.pulls.filter(({ state }) => state === 'open')
      .length,
    release_counter: 0,
    default_branch: record.defaultBranch,
    archived: record.isArchived,
    created_at: record.createdAt,
    updated_at: record.updatedAt,
    archived_at: EPOCH,
    permissions: {
      admin: right === 'admin',
      push: includesRight(right, 'write'),
      pull: true,
    },
    has_code: true,
    has_issues: true,
    internal_tracker: {
      enable_time_tracker: true,
      allow_only_contributors_to_track_time: true,
      enable_issue_dependencies: true,
    },
    has_wiki: true,
    has_pull_requests: true,
    has_projects: true,
    projects_mode: 'all',
    has_releases: true,
    has_packages: false,
    has_actions: false,
    ignore_whitespace_conflicts: false,
    allow_merge_commits: true,
    allow_rebase: true,
    allow_rebase_explicit: true,
    allow_squash_merge: true,
    allow_fast_forward_only_merge: true,
    allow_rebase_update: true,
    allow_manual_merge: false,
    autodetect_manual_merge: false,
    default_delete_branch_after_merge: false,
    default_merge_style: 'merge',
    default_allow_maintainer_edit: true,
    avatar_url: '',
    internal: false,
    mirror_interval: '',
    object_format_name: 'sha1',
    mirror_updated: ZERO_TIME,
    topics: record.topics,
    licenses: [],
  };
}

export function repositoryWebUrl(
  host: GitHost,
  repository: Repository,
): string {
  return `${host.baseUrl}/${repository.fullName}`;
}

export function repositoryApiUrl(
  host: GitHost,
  repository: Repository,
): string {
  return `${host.baseUrl}/api/v1/repos/${repository.fullName}`;
}

/** A path with its slashes kept and everything else made safe for an address. */
export function urlPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
