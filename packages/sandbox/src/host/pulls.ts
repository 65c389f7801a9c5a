import { countCommits } from '../git/Commit';
import { canMerge } from '../git/merge';
import { now } from '../store/AccountStore';
import type { Repository } from '../store/Repository';
import type { Pull, User } from '../store/records';
import type { GitHost } from './GitHost';
import { GiteaError, notFound } from './GiteaError';

export interface NewPull {
  title: string;
  body: string;
  base: string;
  head: string;
}

const DRAFT = /^(WIP:|\[WIP\])/i;

export function isDraft(pull: Pull): boolean {
  return DRAFT.test(pull.title);
}

export function findPull(repository: Repository, number: number): Pull {
  const pull = repository.record.pulls.find(
    ({ number: own }) => own === number,
  );
  if (!pull) {
    throw notFound();
  }
  return pull;
}

export async function openPull(
  host: GitHost,
  repository: Repository,
  options: { user: User; pull: NewPull },
): Promise<Pull> {
  const { user, pull: asked } = options;
  return repository.exclusively(async () => {
    const { git, record } = repository;
    // `owner:branch` names a fork's branch; there are no forks here, so only the own owner fits.
    const head = asked.head.replace(`${record.owner}:`, '');
    const base = await git.branch(asked.base);
    const headRef = await git.branch(head);
    if (!base || !headRef) {
      throw notFound();
    }
    const existing = record.pulls.find(
      pull =>
        pull.state === 'open' &&
        pull.base === base.name &&
        pull.head === headRef.name,
    );
    if (existing) {
      throw new GiteaError(
        409,
        `pull request already exists for these targets [id: ${existing.id}, issue_id: ${existing.id}, head_repo_id: ${record.id}, base_repo_id: ${record.id}, head_branch: ${existing.head}, base_branch: ${existing.base}]`,
      );
    }
    const mergeBase = await git.mergeBase(base.commitSha, headRef.commitSha);
    const isAhead = await countCommits(git, {
      revisions: [`${base.commitSha}..${headRef.commitSha}`],
    });
    if (head === base.name || isAhead === 0) {
      throw new GiteaError(
        422,
        'Invalid PullRequest: There are no changes between the head and the base',
      );
    }
    const createdAt = now();
    const pull: Pull = {
      id: host.repositories.nextPullId(),
      number: Math.max(0, ...record.pulls.map(({ number }) => number)) + 1,
      title: asked.title,
      body: asked.body,
      login: user.login,
      base: base.name,
      head: headRef.name,
      baseSha: base.commitSha,
      headSha: headRef.commitSha,
      mergeBase: mergeBase ?? base.commitSha,
      state: 'open',
      createdAt,
      updatedAt: createdAt,
      comments: [],
    };
    record.pulls.push(pull);
    await pinHead(repository, pull);
    await repository.touch();
    host.emit({
      kind: 'pullRequest',
      action: 'opened',
      repository,
      pull,
      actor: user,
    });
    return pull;
  });
}

/** Keeps the head's commits reachable after its branch is deleted, as Gitea does. */
async function pinHead(repository: Repository, pull: Pull): Promise<void> {
  await repository.git.run([
    'update-ref',
    `refs/pull/${pull.number}/head`,
    pull.headSha,
  ]);
}

/**
 * Brings open pull requests in line with their branches: one whose branch is gone is closed, one
 * whose head moved is synchronized. Compares states, so that running it again changes nothing and
 * a change that a killed process did not see is found at the next start.
 */
export async function settlePulls(
  host: GitHost,
  repository: Repository,
  actor: User,
): Promise<void> {
  for (const pull of repository.record.pulls) {
    if (pull.state === 'open') {
      await settlePull(host, { repository, pull, actor });
    }
  }
}

async function settlePull(
  host: GitHost,
  options: { repository: Repository; pull: Pull; actor: User },
): Promise<void> {
  const { repository, pull } = options;
  const { git } = repository;
  const base = await git.branch(pull.base);
  const head = await git.branch(pull.head);
  if (!base || !head) {
    closePull(pull);
    await repository.touch();
    host.emit({ kind: 'pullRequest', action: 'closed', ...options });
    return;
  }
  const headMoved = head.commitSha !== pull.headSha;
  if (!headMoved && base.commitSha === pull.baseSha) {
    return;
  }
  pull.baseSha = base.commitSha;
  pull.headSha = head.commitSha;
  if (headMoved) {
    pull.mergeBase =
      (await git.mergeBase(base.commitSha, head.commitSha)) ?? pull.mergeBase;
    pull.updatedAt = now();
    await pinHead(repository, pull);
  }
  await repository.touch();
  if (headMoved) {
    host.emit({ kind: 'pullRequest', action: 'synchronized', ...options });
  }
}

export function closePull(pull: Pull): void {
  pull.state = 'closed';
  pull.closedAt = now();
  pull.updatedAt = pull.closedAt;
}

const mergeable = new WeakMap<Repository, Map<string, Promise<boolean>>>();

/** Whether base and head go together; asked once for each pair of commits. */
export async function isMergeable(
  host: GitHost,
  repository: Repository,
  pull: Pull,
): Promise<boolean> {
  const { baseSha, headSha } = pull;
  const answers = mergeable.get(repository) ?? new Map();
  mergeable.set(repository, answers);
  const key = `${baseSha} ${headSha}`;
  const answer: Promise<boolean> =
    answers.get(key) ??
    canMerge(
      repository.git,
      { baseSha, headSha },
      host.repositories.temporaryFolder,
    );
  answers.set(key, answer);
  return answer.catch(error => {
    answers.delete(key);
    throw error;
  });
}

/** At the start: finds what happened while nobody was looking. */
export async function settleAll(host: GitHost, login: string): Promise<void> {
  const actor = host.accounts.user(login);
  for (const repository of actor ? host.repositories.all : []) {
    if (actor) {
      await settlePulls(host, repository, actor);
    }
  }
}
