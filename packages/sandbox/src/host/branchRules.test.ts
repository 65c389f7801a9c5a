import type {
  BranchProtection,
  RepositoryRecord,
  User,
} from '../store/records';
import {
  branchRulesForHook,
  matchesGlob,
  protectionOf,
  pushRight,
} from './branchRules';

const user: User = {
  id: 1,
  login: 'dev',
  fullName: '',
  email: 'dev@example.com',
  isAdmin: false,
  createdAt: '2026-01-01T00:00:00Z',
};

function rule(parts: Partial<BranchProtection>): BranchProtection {
  return {
    rule_name: 'main',
    priority: 1,
    enable_push: false,
    enable_push_whitelist: false,
    push_whitelist_usernames: [],
    push_whitelist_teams: [],
    push_whitelist_deploy_keys: false,
    enable_force_push: false,
    enable_force_push_allowlist: false,
    force_push_allowlist_usernames: [],
    force_push_allowlist_teams: [],
    force_push_allowlist_deploy_keys: false,
    enable_merge_whitelist: false,
    merge_whitelist_usernames: [],
    merge_whitelist_teams: [],
    enable_status_check: false,
    required_approvals: 0,
    enable_approvals_whitelist: false,
    approvals_whitelist_username: [],
    approvals_whitelist_teams: [],
    block_on_rejected_reviews: false,
    block_on_official_review_requests: false,
    block_on_outdated_branch: false,
    dismiss_stale_approvals: false,
    ignore_stale_approvals: false,
    require_signed_commits: false,
    protected_file_patterns: '',
    unprotected_file_patterns: '',
    block_admin_merge_override: false,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    ...parts,
  };
}

function repository(...protections: BranchProtection[]): RepositoryRecord {
  return {
    id: 1,
    owner: 'demo',
    name: 'shop',
    description: '',
    website: '',
    isPrivate: true,
    isTemplate: false,
    isArchived: false,
    defaultBranch: 'main',
    topics: [],
    sizeKilobytes: 0,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    hooks: [],
    pulls: [],
    protections,
  };
}

describe('matchesGlob', () => {
  it.each([
    ['main', 'main', true],
    ['main', 'maintenance', false],
    ['release*', 'release1', true],
    ['release*', 'release/1', false],
    ['release/*', 'release/1', true],
    ['release/*', 'release/1/2', false],
    ['release/**', 'release/1/2', true],
    ['v?', 'v1', true],
    ['v?', 'v12', false],
    ['a.b', 'axb', false],
    ['a[b', 'a[b', true],
    ['*', 'main', true],
  ])('says of %s and %s: %s', (pattern, name, expected) => {
    expect(matchesGlob(pattern, name)).toBe(expected);
  });
});

describe('protectionOf', () => {
  it('takes a plain name before a pattern, then the lower priority', () => {
    const record = repository(
      rule({ rule_name: 'm*', priority: 1 }),
      rule({ rule_name: 'ma*', priority: 2 }),
      rule({ rule_name: 'main', priority: 3 }),
    );

    expect(protectionOf(record, 'main')?.rule_name).toBe('main');
    expect(protectionOf(record, 'mast')?.rule_name).toBe('m*');
    expect(protectionOf(record, 'other')).toBeUndefined();
  });
});

describe('pushRight', () => {
  it.each<[string, Partial<BranchProtection> | undefined, string]>([
    ['no rule', undefined, 'allow'],
    ['a rule without pushes', {}, 'refuse'],
    ['pushes for all', { enable_push: true }, 'noforce'],
    [
      'pushes for others',
      { enable_push: true, enable_push_whitelist: true },
      'refuse',
    ],
    [
      'pushes for the user',
      {
        enable_push: true,
        enable_push_whitelist: true,
        push_whitelist_usernames: ['DEV'],
      },
      'noforce',
    ],
    ['forced pushes', { enable_push: true, enable_force_push: true }, 'allow'],
    [
      'forced pushes for others',
      {
        enable_push: true,
        enable_force_push: true,
        enable_force_push_allowlist: true,
      },
      'noforce',
    ],
  ])('is, with %s: %#', (_words, parts, expected) => {
    expect(pushRight(parts && rule(parts), user)).toBe(expected);
  });

  it('is not more for an administrator', () => {
    expect(pushRight(rule({}), { ...user, isAdmin: true })).toBe('refuse');
  });
});

describe('branchRulesForHook', () => {
  it('writes a line for each rule, in the order in which they count', () => {
    const record = repository(
      rule({ rule_name: 'release/**', priority: 1 }),
      rule({ rule_name: 'hot/*', priority: 2, enable_push: true }),
      rule({ rule_name: 'main', priority: 3 }),
      rule({ rule_name: 'a[b', priority: 4 }),
    );

    expect(branchRulesForHook(record, user).split('\n')).toEqual([
      'refuse 0 main',
      'refuse any release/**',
      'noforce 1 hot/*',
      'refuse 0 a\\[b',
    ]);
  });
});
