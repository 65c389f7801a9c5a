import { createHash } from 'node:crypto';
import type { GitHost } from '../../host/GitHost';
import type { Organization, User } from '../../store/records';

/** Go's zero time, and the epoch: both stand for "never" in Gitea's answers. */
export const ZERO_TIME = '0001-01-01T00:00:00Z';
export const EPOCH = '1970-01-01T00:00:00Z';

/** How Gitea shows a user: whole, or in passing as the author of something. */
export function formatUser(
  host: GitHost,
  user: User,
  how: 'whole' | 'inPassing' = 'whole',
) {
  const isWhole = how === 'whole';
  return {
    id: user.id,
    login: user.login,
    login_name: '',
    source_id: 0,
    full_name: user.fullName,
    email: isWhole ? user.email : noReplyAddress(host, user),
    avatar_url: avatarUrl(host, user.email),
    html_url: `${host.baseUrl}/${user.login}`,
    language: '',
    is_admin: isWhole && user.isAdmin,
    last_login: isWhole ? EPOCH : ZERO_TIME,
    created: user.createdAt,
    restricted: false,
    active: isWhole,
    prohibit_login: false,
    location: '',
    website: '',
    description: '',
    visibility: 'public',
    followers_count: 0,
    following_count: 0,
    starred_repos_count: 0,
    username: user.login,
  };
}

/** An organization as the owner of a repository: in the shape of a user. */
function formatOwningOrganization(host: GitHost, organization: Organization) {
  const { id, login, fullName, createdAt, visibility } = organization;
  return {
    ...formatUser(
      host,
      { id, login, fullName, createdAt, email: '', isAdmin: false },
      'inPassing',
    ),
    email: '',
    avatar_url: avatarUrl(host, organization.login),
    visibility,
  };
}

export function formatOwner(host: GitHost, login: string) {
  const organization = host.accounts.organization(login);
  if (organization) {
    return formatOwningOrganization(host, organization);
  }
  const user = host.accounts.user(login);
  return user
    ? { ...formatUser(host, user, 'inPassing'), email: user.email }
    : undefined;
}

export function formatOrganization(host: GitHost, organization: Organization) {
  return {
    id: organization.id,
    name: organization.login,
    full_name: organization.fullName,
    email: '',
    avatar_url: avatarUrl(host, organization.login),
    description: organization.description,
    website: '',
    location: '',
    visibility: organization.visibility,
    repo_admin_change_team_access: false,
    username: organization.login,
  };
}

/** Who has an account here is shown in passing; a stranger's commits have no user: null. */
export function formatUserByEmail(host: GitHost, email: string) {
  const user = host.accounts.userByEmail(email);
  return user ? formatUser(host, user, 'inPassing') : null;
}

function noReplyAddress(host: GitHost, user: User): string {
  const { hostname } = new URL(host.baseUrl);
  return `${user.id}+${user.login}@noreply.${hostname}`;
}

function avatarUrl(host: GitHost, seed: string): string {
  const hash = createHash('md5').update(seed.toLowerCase()).digest('hex');
  return `${host.baseUrl}/avatars/${hash}`;
}
