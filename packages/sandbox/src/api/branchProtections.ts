import { z } from 'zod';
import { GiteaError, notFound } from '../host/GiteaError';
import { now } from '../store/AccountStore';
import type { Repository } from '../store/Repository';
import {
  branchProtectionSchema,
  type BranchProtection,
} from '../store/records';
import { created, noContent, ok } from './Answer';
import { parseBody } from './body';
import { formatProtection } from './format/branch';
import { paged } from './paging';
import type { Routes } from './routes';

const changesSchema = branchProtectionSchema
  .omit({ rule_name: true, priority: true, created_at: true, updated_at: true })
  .partial();

const createSchema = changesSchema.extend({
  rule_name: z.string().optional(),
  /** The older name, still understood by Gitea. */
  branch_name: z.string().optional(),
});

const UNPROTECTED: Omit<
  BranchProtection,
  'rule_name' | 'priority' | 'created_at' | 'updated_at'
> = {
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
};

export function addBranchProtectionRoutes(routes: Routes): void {
  const path = '/repos/:owner/:repo/branch_protections';

  routes.administer(path, async ({ repository, url }) => {
    const { protections } = repository.record;
    const page = { number: 1, size: Math.max(1, protections.length) };
    const json = protections.map(formatProtection);
    return paged({ url, page, total: protections.length, json });
  });

  routes.change('post', path, 'admin', async ({ repository, body }) => {
    const { branch_name, rule_name, ...asked } = parseBody(createSchema, body);
    const { protections } = repository.record;
    const name = rule_name || branch_name;
    if (!name) {
      throw new GiteaError(400, 'both rule_name and branch_name are empty');
    }
    if (protections.some(({ rule_name: other }) => other === name)) {
      throw new GiteaError(403, 'Branch protection already exist');
    }
    const createdAt = now();
    const protection: BranchProtection = {
      ...UNPROTECTED,
      ...asked,
      rule_name: name,
      priority: Math.max(0, ...protections.map(({ priority }) => priority)) + 1,
      created_at: createdAt,
      updated_at: createdAt,
    };
    protections.push(protection);
    await repository.save();
    return created(formatProtection(protection));
  });

  routes.administer(`${path}/*`, async ({ repository, params }) =>
    ok(formatProtection(findProtection(repository, params[0]))),
  );

  routes.change('patch', `${path}/*`, 'admin', async request => {
    const { repository, params, body } = request;
    const protection = findProtection(repository, params[0]);
    const asked = parseBody(changesSchema, body);
    Object.assign(protection, asked, { updated_at: now() });
    await repository.save();
    return ok(formatProtection(protection));
  });

  routes.change('delete', `${path}/*`, 'admin', async request => {
    const { repository, params } = request;
    const { protections } = repository.record;
    const protection = findProtection(repository, params[0]);
    protections.splice(protections.indexOf(protection), 1);
    await repository.save();
    return noContent();
  });
}

function findProtection(
  repository: Repository,
  name: string,
): BranchProtection {
  const protection = repository.record.protections.find(
    ({ rule_name }) => rule_name === name,
  );
  if (!protection) {
    throw notFound();
  }
  return protection;
}
