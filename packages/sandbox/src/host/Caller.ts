import type { AccountStore } from '../store/AccountStore';
import { sameName } from '../store/AccountStore';
import type { Repository } from '../store/Repository';
import type { Organization, Right, User } from '../store/records';
import { GiteaError } from './GiteaError';

/** Who calls, and what the token at hand allows. */
export interface Caller {
  user: User;
  scopes: string[];
}

export type ScopeCategory =
  | 'admin'
  | 'issue'
  | 'misc'
  | 'organization'
  | 'repository'
  | 'user';

const ORDER: Right[] = ['read', 'write', 'admin'];

/**
 * Reads `token T`, `Bearer T`, or `Basic` with the token as the password (or as the user name, as
 * Gitea allows too). Undefined without a header; an error for a token that is not known.
 */
export function readCaller(
  accounts: AccountStore,
  authorization: string | undefined,
): Caller | undefined {
  if (!authorization) {
    return undefined;
  }
  const secrets = readSecrets(authorization);
  const token = secrets
    .map(secret => accounts.token(secret))
    .find(found => found !== undefined);
  const user = token && accounts.user(token.login);
  if (!user) {
    throw new GiteaError(401, 'invalid username, password or token');
  }
  return { user, scopes: token.scopes };
}

function readSecrets(authorization: string): string[] {
  const [scheme, value = ''] = authorization.trim().split(/\s+/, 2);
  switch (scheme.toLowerCase()) {
    case 'token':
    case 'bearer':
      return [value];
    case 'basic': {
      const text = Buffer.from(value, 'base64').toString('utf8');
      const colon = text.indexOf(':');
      return colon < 0 ? [text] : [text.slice(colon + 1), text.slice(0, colon)];
    }
    default:
      return [];
  }
}

export function hasScope(
  caller: Caller,
  level: 'read' | 'write',
  category: ScopeCategory,
): boolean {
  const sufficient = [
    'all',
    `write:${category}`,
    ...(level === 'read' ? [`read:${category}`] : []),
  ];
  return caller.scopes.some(scope => sufficient.includes(scope));
}

export function requireScope(
  caller: Caller,
  level: 'read' | 'write',
  category: ScopeCategory,
): void {
  if (!hasScope(caller, level, category)) {
    throw new GiteaError(
      403,
      `token does not have at least one of required scope(s), required=[${level}:${category}], token scope=${caller.scopes.join(
        ',',
      )}`,
    );
  }
}

export function rightInOrganization(
  organization: Organization,
  caller: Caller | undefined,
): Right | undefined {
  if (!caller) {
    return undefined;
  }
  if (caller.user.isAdmin) {
    return 'admin';
  }
  return organization.members.find(({ login }) =>
    sameName(login, caller.user.login),
  )?.right;
}

/** Undefined when the caller may not know that the repository exists. */
export function rightOnRepository(
  accounts: AccountStore,
  repository: Repository,
  caller: Caller | undefined,
): Right | undefined {
  const { owner, isPrivate } = repository.record;
  const organization = accounts.organization(owner);
  const isOwn = caller && sameName(owner, caller.user.login);
  if (caller?.user.isAdmin || isOwn) {
    return 'admin';
  }
  const granted = organization && rightInOrganization(organization, caller);
  const isOpen = organization?.visibility !== 'private' && !isPrivate;
  return granted ?? (isOpen ? 'read' : undefined);
}

export function includesRight(
  right: Right | undefined,
  wanted: Right,
): boolean {
  return right !== undefined && ORDER.indexOf(right) >= ORDER.indexOf(wanted);
}
