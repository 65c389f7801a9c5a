import { CatalogScmEvent } from '@backstage/plugin-catalog-node/alpha';
import { GiteaPush } from './GiteaPush';

/** More files than this are told as a change of their whole repository. */
const MOST_FILES = 200;

const BRANCH = 'refs/heads/';

/** Whether a file was there before the push and is there after it. */
interface FileChange {
  before: boolean;
  after: boolean;
  commitUrl: string;
}

/**
 * What a push means to the catalog: one event for each file that it made,
 * changed or removed, at the address of its branch. Where the push names only
 * some of its commits, or very many files, the repository is told as updated
 * instead, so that nothing is missed. Nothing for tags.
 */
export function scmEventsOfPush(push: GiteaPush): CatalogScmEvent[] {
  if (!push.ref.startsWith(BRANCH)) {
    return [];
  }
  const repositoryUrl = push.repository.html_url;
  const changes = changesOf(push);
  const isPartial = (push.total_commits ?? 0) > push.commits.length;
  if (isPartial || changes.size > MOST_FILES) {
    return [{ type: 'repository.updated', url: repositoryUrl }];
  }
  const root = `${repositoryUrl}/src/branch/${push.ref.slice(BRANCH.length)}`;
  return [...changes].flatMap(([path, { before, after, commitUrl }]) => {
    const type = typeOf(before, after);
    return type
      ? [{ type, url: `${root}/${path}`, context: { commitUrl } }]
      : [];
  });
}

function changesOf({ commits }: GiteaPush): Map<string, FileChange> {
  const changes = new Map<string, FileChange>();
  for (const commit of commits.toReversed()) {
    const note = (path: string, before: boolean, after: boolean) =>
      changes.set(path, {
        before: changes.get(path)?.before ?? before,
        after,
        commitUrl: commit.url,
      });
    commit.removed?.forEach(path => note(path, true, false));
    commit.modified?.forEach(path => note(path, true, true));
    commit.added?.forEach(path => note(path, false, true));
  }
  return changes;
}

function typeOf(before: boolean, after: boolean) {
  if (before && after) {
    return 'location.updated' as const;
  }
  if (after) {
    return 'location.created' as const;
  }
  return before ? ('location.deleted' as const) : undefined;
}
