import { listCommits, readCommit } from '../git/Commit';
import type { GitHost } from '../host/GitHost';
import type { HostEvent } from '../host/HostEvent';
import type { RefChange } from '../host/refChanges';
import type { Repository } from '../store/Repository';
import { formatUser } from '../api/format/account';
import { formatPayloadCommit } from '../api/format/commit';
import { formatPull } from '../api/format/pull';
import { formatRepository, repositoryWebUrl } from '../api/format/repository';

export interface Payload {
  event: string;
  eventType: string;
  /** The branch that a hook's filter looks at; undefined when filters do not apply. */
  branch: string | undefined;
  body: Record<string, unknown>;
}

const ZERO = '0'.repeat(40);

/** A push names so many commits at most, as Gitea does by default. */
const MAXIMUM_COMMITS = 5;

/** What Gitea would send, taken at the moment of the event. */
export async function createPayload(
  host: GitHost,
  event: HostEvent,
): Promise<Payload> {
  const { repository, actor } = event;
  const sender = formatUser(host, actor, 'inPassing');
  const common = {
    repository: await formatRepository(host, repository, 'admin'),
    sender,
  };
  switch (event.kind) {
    case 'push': {
      const { repository: repo, sender: from } = common;
      const push = await pushBody(host, repository, event.change);
      return {
        event: 'push',
        eventType: 'push',
        branch: event.change.name,
        body: { ...push, repository: repo, pusher: sender, sender: from },
      };
    }
    case 'create':
      return {
        event: 'create',
        eventType: 'create',
        branch: event.change.name,
        body: {
          sha: event.change.after?.commitSha ?? ZERO,
          ref: event.change.name,
          ref_type: event.change.kind,
          ...common,
        },
      };
    case 'delete':
      return {
        event: 'delete',
        eventType: 'delete',
        branch: event.change.name,
        body: {
          ref: event.change.name,
          ref_type: event.change.kind,
          pusher_type: 'user',
          ...common,
        },
      };
    case 'pullRequest':
      return {
        event: 'pull_request',
        eventType:
          event.action === 'synchronized'
            ? 'pull_request_sync'
            : 'pull_request',
        branch: undefined,
        body: {
          action: event.action,
          number: event.pull.number,
          pull_request: await formatPull(
            { host, repository, right: 'admin' },
            event.pull,
          ),
          requested_reviewer: null,
          ...common,
          commit_id: '',
          review: null,
        },
      };
    default:
      throw new Error(
        `No payload for ${JSON.stringify(event satisfies never)}`,
      );
  }
}

async function pushBody(
  host: GitHost,
  repository: Repository,
  change: RefChange,
) {
  const before = change.before?.commitSha;
  const after = change.after?.commitSha ?? ZERO;
  const start = before ?? (await startOfNew(repository, change)) ?? ZERO;
  const commits =
    change.kind === 'tag'
      ? []
      : await listCommits(repository.git, {
          revisions: [start === ZERO ? after : `${start}..${after}`],
        });
  const format = (commit: (typeof commits)[number]) =>
    formatPayloadCommit(host, repository, commit, 'webhook');
  const webUrl = repositoryWebUrl(host, repository);
  return {
    ref: change.fullName,
    before: before ?? ZERO,
    after,
    compare_url: `${webUrl}/compare/${start}...${after}`,
    commits: commits.slice(0, MAXIMUM_COMMITS).map(format),
    total_commits: commits.length,
    head_commit: format(await readCommit(repository.git, after)),
  };
}

/** A new branch brings what the default branch does not have yet. */
async function startOfNew(
  repository: Repository,
  change: RefChange,
): Promise<string | undefined> {
  const { defaultBranch } = repository.record;
  const base = await repository.git.branch(defaultBranch);
  const isBranch = change.kind === 'branch' && change.name !== defaultBranch;
  return base && change.after && isBranch
    ? repository.git.mergeBase(base.commitSha, change.after.commitSha)
    : undefined;
}
