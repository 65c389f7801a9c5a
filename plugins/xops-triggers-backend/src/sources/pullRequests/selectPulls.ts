import { PullRequest } from './PullRequest';
import { PullRequestParameters } from './pullRequestParameters';
import { RepositoryName } from './RepositoryName';

/** A pull request that was merged or opened in the window. */
export interface FoundPull {
  repository: RepositoryName;
  pull: PullRequest;
  /** When it was merged, or opened: ISO 8601 UTC. */
  at: string;
}

/** One condition, and how many met it and all before it. */
export interface SelectionStep {
  /** Follows "of these 3 ": `went to 'main'`. */
  words: string;
  left: number;
}

export interface Selection {
  /** How many there were in the window, before any other condition. */
  looked: number;
  steps: SelectionStep[];
  /** Those that met all, what came last first. */
  pulls: FoundPull[];
}

/** What of a repository's pull requests came in the window: after its beginning, and by the host's clock. */
export function pullsInWindow(
  repository: RepositoryName,
  pulls: readonly PullRequest[],
  { state, since }: { state: PullRequestParameters['state']; since: Date },
): FoundPull[] {
  return pulls.flatMap(pull => {
    const at = state === 'merged' ? pull.mergedAt : pull.createdAt;
    const isIn = at !== undefined && Date.parse(at) > since.getTime();
    return isIn ? [{ repository, pull, at }] : [];
  });
}

/** Leaves those that meet every condition which needs no files. */
export function selectPulls(
  found: readonly FoundPull[],
  { baseBranch, labels, excludeBots }: PullRequestParameters,
): Selection {
  let selection: Selection = {
    looked: found.length,
    steps: [],
    pulls: [...found].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)),
  };
  if (baseBranch !== undefined) {
    selection = narrow(selection, `went to '${baseBranch}'`, ({ pull }) => {
      return pull.baseBranch === baseBranch;
    });
  }
  if (labels) {
    const wanted = new Set(labels.map(it => it.toLocaleLowerCase()));
    selection = narrow(selection, `carry ${oneOf(labels)}`, ({ pull }) =>
      pull.labels.some(label => wanted.has(label.toLocaleLowerCase())),
    );
  }
  if (excludeBots) {
    const words = 'came from people';
    selection = narrow(selection, words, ({ pull }) => !pull.isBot);
  }
  return selection;
}

/** Leaves those that meet one more condition. */
export function narrow(
  { looked, steps, pulls }: Selection,
  words: string,
  meets: (found: FoundPull) => boolean,
): Selection {
  const left = pulls.filter(meets);
  return {
    looked,
    steps: [...steps, { words, left: left.length }],
    pulls: left,
  };
}

const MOST_WORDS = 5;

/** `'a'`, or `one of 'a', 'b'`. */
export function oneOf(words: readonly string[]): string {
  const quoted = words.slice(0, MOST_WORDS).map(it => `'${it}'`);
  const more = words.length - MOST_WORDS;
  const list = [...quoted, ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return words.length > 1 ? `one of ${list}` : list;
}
