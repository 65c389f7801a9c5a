import { readCommit } from '../../git/Commit';
import type { Ref } from '../../git/Ref';
import { isGlob, protectionOf, pushRight } from '../../host/branchRules';
import { includesRight } from '../../host/Caller';
import type { BranchProtection } from '../../store/records';
import type { RepositoryRequest } from '../routes';
import { formatPayloadCommit } from './commit';

export async function formatBranch(request: RepositoryRequest, branch: Ref) {
  const { host, repository, right, caller } = request;
  const rule = protectionOf(repository.record, branch.name);
  const isWriter = includesRight(right, 'write');
  const commit = await readCommit(repository.git, branch.commitSha);
  return {
    name: branch.name,
    commit: formatPayloadCommit(host, repository, commit, 'branch'),
    protected: rule !== undefined,
    required_approvals: rule?.required_approvals ?? 0,
    enable_status_check: rule?.enable_status_check ?? false,
    status_check_contexts: rule ? contextsOf(rule) : [],
    user_can_push:
      isWriter &&
      caller !== undefined &&
      pushRight(rule, caller.user) !== 'refuse',
    user_can_merge: isWriter,
    effective_branch_protection_name: rule?.rule_name ?? '',
  };
}

export function formatProtection(protection: BranchProtection) {
  return {
    branch_name: isGlob(protection.rule_name) ? '' : protection.rule_name,
    ...protection,
    status_check_contexts: contextsOf(protection),
  };
}

function contextsOf({ status_check_contexts }: BranchProtection) {
  return status_check_contexts ?? null;
}
