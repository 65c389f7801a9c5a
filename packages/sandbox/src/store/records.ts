import { z } from 'zod';

const time = z.iso.datetime();

export const userSchema = z.object({
  id: z.int(),
  login: z.string(),
  fullName: z.string(),
  email: z.string(),
  isAdmin: z.boolean(),
  createdAt: time,
});
export type User = z.infer<typeof userSchema>;

export const rightSchema = z.enum(['read', 'write', 'admin']);
export type Right = z.infer<typeof rightSchema>;

export const hookSchema = z.object({
  id: z.int(),
  type: z.string(),
  url: z.string(),
  contentType: z.string(),
  secret: z.string(),
  events: z.array(z.string()),
  branchFilter: z.string(),
  authorizationHeader: z.string(),
  active: z.boolean(),
  createdAt: time,
  updatedAt: time,
});
export type Hook = z.infer<typeof hookSchema>;

export const organizationSchema = z.object({
  id: z.int(),
  login: z.string(),
  fullName: z.string(),
  description: z.string(),
  visibility: z.enum(['public', 'limited', 'private']),
  createdAt: time,
  members: z.array(z.object({ login: z.string(), right: rightSchema })),
  hooks: z.array(hookSchema),
});
export type Organization = z.infer<typeof organizationSchema>;

export const tokenSchema = z.object({
  name: z.string(),
  login: z.string(),
  /** SHA-256 in hex; the token itself is kept nowhere. */
  hash: z.string(),
  scopes: z.array(z.string()),
});
export type Token = z.infer<typeof tokenSchema>;

export const accountsSchema = z.object({
  version: z.literal(1),
  users: z.array(userSchema),
  organizations: z.array(organizationSchema),
  tokens: z.array(tokenSchema),
});
export type Accounts = z.infer<typeof accountsSchema>;

/** The names of Gitea's API, since nothing else reads most of them. */
export const branchProtectionSchema = z.object({
  rule_name: z.string(),
  priority: z.int(),
  enable_push: z.boolean(),
  enable_push_whitelist: z.boolean(),
  push_whitelist_usernames: z.array(z.string()),
  push_whitelist_teams: z.array(z.string()),
  push_whitelist_deploy_keys: z.boolean(),
  enable_force_push: z.boolean(),
  enable_force_push_allowlist: z.boolean(),
  force_push_allowlist_usernames: z.array(z.string()),
  force_push_allowlist_teams: z.array(z.string()),
  force_push_allowlist_deploy_keys: z.boolean(),
  enable_merge_whitelist: z.boolean(),
  merge_whitelist_usernames: z.array(z.string()),
  merge_whitelist_teams: z.array(z.string()),
  enable_status_check: z.boolean(),
  status_check_contexts: z.array(z.string()).optional(),
  required_approvals: z.int(),
  enable_approvals_whitelist: z.boolean(),
  approvals_whitelist_username: z.array(z.string()),
  approvals_whitelist_teams: z.array(z.string()),
  block_on_rejected_reviews: z.boolean(),
  block_on_official_review_requests: z.boolean(),
  block_on_outdated_branch: z.boolean(),
  dismiss_stale_approvals: z.boolean(),
  ignore_stale_approvals: z.boolean(),
  require_signed_commits: z.boolean(),
  protected_file_patterns: z.string(),
  unprotected_file_patterns: z.string(),
  block_admin_merge_override: z.boolean(),
  created_at: time,
  updated_at: time,
});
export type BranchProtection = z.infer<typeof branchProtectionSchema>;

export const commentSchema = z.object({
  id: z.int(),
  login: z.string(),
  body: z.string(),
  createdAt: time,
  updatedAt: time,
});
export type Comment = z.infer<typeof commentSchema>;

export const pullSchema = z.object({
  id: z.int(),
  number: z.int(),
  title: z.string(),
  body: z.string(),
  login: z.string(),
  base: z.string(),
  head: z.string(),
  /** Of the base branch when it was last looked at while the pull request was open. */
  baseSha: z.string(),
  headSha: z.string(),
  mergeBase: z.string(),
  state: z.enum(['open', 'closed']),
  merged: z
    .object({ at: time, login: z.string(), commitSha: z.string() })
    .optional(),
  createdAt: time,
  updatedAt: time,
  closedAt: time.optional(),
  comments: z.array(commentSchema),
});
export type Pull = z.infer<typeof pullSchema>;

export const repositorySchema = z.object({
  id: z.int(),
  owner: z.string(),
  name: z.string(),
  description: z.string(),
  website: z.string(),
  isPrivate: z.boolean(),
  isTemplate: z.boolean(),
  isArchived: z.boolean(),
  defaultBranch: z.string(),
  topics: z.array(z.string()),
  sizeKilobytes: z.int(),
  createdAt: time,
  updatedAt: time,
  hooks: z.array(hookSchema),
  protections: z.array(branchProtectionSchema),
  pulls: z.array(pullSchema),
});
export type RepositoryRecord = z.infer<typeof repositorySchema>;
