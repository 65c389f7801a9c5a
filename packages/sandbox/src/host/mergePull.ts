import { merge, MergeConflictError, type MergeStyle } from '../git/merge';
import type { Repository } from '../store/Repository';
import type { Pull, User } from '../store/records';
import { now, sameName } from '../store/AccountStore';
import { protectionOf } from './branchRules';
import type { GitHost } from './GitHost';
import { GiteaError, notFound } from './GiteaError';
import { closePull, isDraft } from './pulls';

export interface PullMerge {
  style: MergeStyle;
  title?: string;
  message?: string;
  /** The head that the caller has seen. */
  headSha?: string;
  deleteBranch?: boolean;
  /** A site administrator may pass required approvals and checks. */
  force?: boolean;
}

const tryAgainLater = () => new GiteaError(405, 'Please try again later');

export async function mergePull(
  host: GitHost,
  repository: Repository,
  options: { user: User; pull: Pull; merge: PullMerge },
): Promise<void> {
  const { user, pull, merge: asked } = options;
  const { git } = repository;
  await host.changeRefs(repository, user, async () => {
    requireOpen(pull);
    requireRules(repository, options);
    const base = await git.branch(pull.base);
    const head = await git.branch(pull.head);
    if (!base || !head) {
      throw tryAgainLater();
    }
    if (asked.headSha && asked.headSha !== head.commitSha) {
      throw new GiteaError(409, 'head out of date');
    }
    const poster = host.accounts.user(pull.login) ?? user;
    const { title, body } = commitMessage(pull, asked);
    let commitSha: string;
    try {
      commitSha = await merge(
        git,
        {
          style: asked.style,
          base: pull.base,
          baseSha: base.commitSha,
          headSha: head.commitSha,
          message: [title, body].filter(Boolean).join('\n\n'),
          author: identity(poster),
          committer: identity(user),
        },
        host.repositories.temporaryFolder,
      );
    } catch (error) {
      if (error instanceof MergeConflictError) {
        throw tryAgainLater();
      }
      throw error;
    }
    closePull(pull);
    pull.baseSha = commitSha;
    pull.merged = { at: now(), login: user.login, commitSha };
    await repository.touch();
    if (asked.deleteBranch && pull.head !== repository.record.defaultBranch) {
      await git.updateRef(head.fullName, undefined, head.sha);
    }
  });
  host.emit({
    kind: 'pullRequest',
    action: 'closed',
    repository,
    pull,
    actor: user,
  });
}

function requireOpen(pull: Pull): void {
  if (pull.merged) {
    throw new GiteaError(405, 'The PR is already merged');
  }
  if (pull.state === 'closed') {
    throw notFound();
  }
  if (isDraft(pull)) {
    throw new GiteaError(405, 'Work in progress PRs cannot be merged');
  }
}

function requireRules(
  repository: Repository,
  options: { user: User; pull: Pull; merge: PullMerge },
): void {
  const { user, pull, merge: asked } = options;
  const rule = protectionOf(repository.record, pull.base);
  if (!rule || (asked.force && user.isAdmin)) {
    return;
  }
  const mayMerge =
    !rule.enable_merge_whitelist ||
    rule.merge_whitelist_usernames.some(name => sameName(name, user.login));
  if (!mayMerge) {
    throw new GiteaError(405, 'User not allowed to merge PR');
  }
  if (rule.enable_status_check && rule.status_check_contexts?.length) {
    throw new GiteaError(405, 'Not all required status checks successful');
  }
  if (rule.required_approvals > 0) {
    throw new GiteaError(405, 'Does not have enough approvals');
  }
}

function commitMessage(
  pull: Pull,
  asked: PullMerge,
): { title: string; body: string } {
  const squashTitle = `${pull.title} (#${pull.number})`;
  const mergeTitle = `Merge pull request '${pull.title}' (#${pull.number}) from ${pull.head} into ${pull.base}`;
  return {
    title: asked.title || (asked.style === 'squash' ? squashTitle : mergeTitle),
    body: asked.message ?? '',
  };
}

function identity(user: User): { name: string; email: string } {
  return { name: user.fullName || user.login, email: user.email };
}
