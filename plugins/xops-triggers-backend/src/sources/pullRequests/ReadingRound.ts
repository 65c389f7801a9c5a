import { isError } from '@backstage/errors';
import pLimit from 'p-limit';
import { ChangedFiles, ChangedPaths } from './ChangedFiles';
import { PullRequest } from './PullRequest';
import { PullRequestHosts } from './PullRequestHosts';
import { PullRequestLists } from './PullRequestLists';
import {
  repositoryKey,
  RepositoryName,
  repositoryTitle,
} from './RepositoryName';
import { FoundPull } from './selectPulls';

/** What was read, or a sentence that says why it was not. */
export type Outcome<T> = { value: T } | { failure: string };

export interface ReadingRoundOptions {
  hosts: PullRequestHosts;
  lists: PullRequestLists;
  files: ChangedFiles;
  /** Ends the round with an error. */
  signal: AbortSignal;
  /** After this, what is not read yet fails, and the next round goes on. */
  budgetMilliseconds: number;
}

const AT_ONCE = 4;

/** What one round reads for all rules together: each repository, and each pull request's files, once. */
export class ReadingRound {
  readonly #options: ReadingRoundOptions;
  readonly #budget: AbortSignal;
  readonly #signal: AbortSignal;
  readonly #limit = pLimit(AT_ONCE);
  readonly #lists = new Map<string, Outcome<PullRequest[]>>();
  readonly #paths = new Map<string, Outcome<ChangedPaths>>();

  constructor(options: ReadingRoundOptions) {
    this.#options = options;
    this.#budget = AbortSignal.timeout(options.budgetMilliseconds);
    this.#signal = AbortSignal.any([options.signal, this.#budget]);
  }

  /** Reads lists, each as far back as anybody needs it. */
  async readLists(
    wanted: readonly { repository: RepositoryName; since: Date }[],
  ): Promise<void> {
    const { hosts, lists } = this.#options;
    const widest = new Map<string, (typeof wanted)[number]>();
    for (const it of wanted) {
      const key = repositoryKey(it.repository);
      const other = widest.get(key);
      widest.set(key, other && other.since < it.since ? other : it);
    }
    await this.#readAll(widest, this.#lists, async ({ repository, since }) =>
      lists.read({
        host: hosts.hostOf(repository),
        repository,
        since,
        signal: this.#signal,
      }),
    );
  }

  /** @throws where `readLists` was not asked for it */
  pullsOf(repository: RepositoryName): Outcome<PullRequest[]> {
    return outcomeOf(
      this.#lists.get(repositoryKey(repository)),
      repositoryTitle(repository),
    );
  }

  async readPaths(found: readonly FoundPull[]): Promise<void> {
    const { hosts, files } = this.#options;
    const wanted = new Map(found.map(it => [pullKey(it), it]));
    await this.#readAll(wanted, this.#paths, async ({ repository, pull }) =>
      files.read({
        host: hosts.hostOf(repository),
        repository,
        pull,
        signal: this.#signal,
      }),
    );
  }

  /** @throws where `readPaths` was not asked for it */
  pathsOf(found: FoundPull): Outcome<ChangedPaths> {
    return outcomeOf(
      this.#paths.get(pullKey(found)),
      `the files of ${pullTitle(found)}`,
    );
  }

  async #readAll<W, T>(
    wanted: ReadonlyMap<string, W>,
    outcomes: Map<string, Outcome<T>>,
    read: (wanted: W) => Promise<T>,
  ): Promise<void> {
    const reads = [...wanted].map(([key, it]) =>
      this.#limit(async () => {
        outcomes.set(key, await this.#attempt(() => read(it)));
      }),
    );
    await Promise.all(reads);
  }

  async #attempt<T>(read: () => Promise<T>): Promise<Outcome<T>> {
    const { signal, budgetMilliseconds } = this.#options;
    try {
      this.#signal.throwIfAborted();
      return { value: await read() };
    } catch (error) {
      signal.throwIfAborted();
      if (this.#budget.aborted) {
        return {
          failure: `the round had no time left after ${
            budgetMilliseconds / 1000
          } s; what was read is kept, and the next one goes on`,
        };
      }
      return { failure: isError(error) ? error.message : String(error) };
    }
  }
}

export function pullTitle({ repository, pull }: FoundPull): string {
  return `${repositoryTitle(repository)}#${pull.number}`;
}

function pullKey({ repository, pull }: FoundPull): string {
  return `${repositoryKey(repository)}#${pull.number}`;
}

function outcomeOf<T>(
  outcome: Outcome<T> | undefined,
  title: string,
): Outcome<T> {
  if (!outcome) {
    throw new Error(`${title} was not asked for in this round`);
  }
  return 'failure' in outcome
    ? { failure: `${title} cannot be read: ${outcome.failure}` }
    : outcome;
}
