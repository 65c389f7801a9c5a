import { sameName } from '../store/AccountStore';
import type {
  BranchProtection,
  RepositoryRecord,
  User,
} from '../store/records';

/** `noforce`: may add to the branch, but neither rewrite nor delete it. */
export type PushRight = 'refuse' | 'noforce' | 'allow';

export const isGlob = (name: string) => /[*?[\]{}]/.test(name);

/** Plain names before patterns, then by priority: the order in which Gitea tries rules. */
function inOrder(protections: BranchProtection[]): BranchProtection[] {
  return [...protections].sort(
    (a, b) =>
      Number(isGlob(a.rule_name)) - Number(isGlob(b.rule_name)) ||
      a.priority - b.priority,
  );
}

export function protectionOf(
  record: RepositoryRecord,
  branch: string,
): BranchProtection | undefined {
  return inOrder(record.protections).find(({ rule_name }) =>
    matchesGlob(rule_name, branch),
  );
}

/** `*` stops at a slash, `**` does not, as in Gitea's rules and webhook filters. */
export function matchesGlob(pattern: string, name: string): boolean {
  const source = pattern.replace(
    /\*\*|[*?]|[.+^$()|[\]\\{}]/g,
    part => ({ '**': '.*', '*': '[^/]*', '?': '[^/]' }[part] ?? `\\${part}`),
  );
  return new RegExp(`^${source}$`).test(name);
}

/** Rights come from the rule alone: not even a site administrator passes a protected branch. */
export function pushRight(
  protection: BranchProtection | undefined,
  user: User,
): PushRight {
  if (!protection) {
    return 'allow';
  }
  const isListed = (names: string[]) =>
    names.some(name => sameName(name, user.login));
  const mayPush =
    protection.enable_push &&
    (!protection.enable_push_whitelist ||
      isListed(protection.push_whitelist_usernames));
  if (!mayPush) {
    return 'refuse';
  }
  const mayForce =
    protection.enable_force_push &&
    (!protection.enable_force_push_allowlist ||
      isListed(protection.force_push_allowlist_usernames));
  return mayForce ? 'allow' : 'noforce';
}

/** One line `<right> <pattern>` for each rule, for the hook in the repository. */
export function branchRulesForHook(
  record: RepositoryRecord,
  user: User,
): string {
  return inOrder(record.protections)
    .map(protection => {
      const { rule_name: name } = protection;
      const slashes = name.includes('**') ? 'any' : name.split('/').length - 1;
      const pattern = name.replace(/[\\[]/g, '\\$&');
      return `${pushRight(protection, user)} ${slashes} ${pattern}`;
    })
    .join('\n');
}
