import { ServiceUnavailableError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { PullRequest } from './PullRequest';
import { PullRequestHost, PullRequestPage } from './PullRequestHost';
import { repositoryKey, RepositoryName } from './RepositoryName';
import { WeightedCache } from './WeightedCache';

/** A host that goes on for ever, or a window that is too wide, ends here. */
const MOST_PAGES = 30;
const MOST_PULLS_KEPT = 100_000;

interface KnownList {
  pulls: PullRequest[];
  /** All that was updated since then is in it, in milliseconds. */
  since: number;
  etag?: string;
  /** Of the first page, for hosts without etags. */
  hash: string;
}

export interface ListRequest {
  host: PullRequestHost;
  repository: RepositoryName;
  /** What was updated earlier is not needed. */
  since: Date;
  signal: AbortSignal;
}

/**
 * Pull requests of repositories. Whatever changes comes first in the list, so
 * while the first page is what it was, nothing else is asked.
 */
export class PullRequestLists {
  readonly #known = new WeightedCache<KnownList>(MOST_PULLS_KEPT);

  /** @throws with a sentence when the list cannot be read as a whole */
  async read(request: ListRequest): Promise<PullRequest[]> {
    const { host, repository, signal } = request;
    const since = request.since.getTime();
    const key = repositoryKey(repository);
    const known = this.#known.get(key);
    const usable = known && known.since <= since ? known : undefined;
    const first = await host.listPulls(repository, {
      page: 1,
      etag: usable?.etag,
      signal,
    });
    if (usable && (!first || hashOf(first) === usable.hash)) {
      // The etag can be another for the same page: after a change of the token, for example.
      this.#keep(key, { ...usable, etag: first?.etag ?? usable.etag });
      return usable.pulls;
    }
    if (!first) {
      throw new ServiceUnavailableError('the host says that nothing changed');
    }
    const { top, pulls } = await readOn(first, request);
    const list: KnownList = {
      pulls: pulls.filter(({ updatedAt }) => Date.parse(updatedAt) >= since),
      since,
      etag: top.etag,
      hash: hashOf(top),
    };
    this.#keep(key, list);
    return list.pulls;
  }

  #keep(key: string, list: KnownList): void {
    this.#known.set(key, list, list.pulls.length + 1);
  }
}

async function readOn(first: PullRequestPage, request: ListRequest) {
  const { host, repository, since, signal } = request;
  const pulls = new Map<number, PullRequest>();
  const pages = await readPages(first, { request, pulls, until: since });
  if (pages === 1) {
    return { top: first, pulls: [...pulls.values()] };
  }
  // What was updated meanwhile went to the top, and may have been on no page
  // that was read: hosts count time in seconds, so what is as new as the newest may be new.
  const top = await host.listPulls(repository, {
    page: 1,
    etag: first.etag,
    signal,
  });
  const newest = first.pulls.at(0)?.updatedAt;
  if (top && hashOf(top) !== hashOf(first)) {
    const until = newest === undefined ? since : new Date(newest);
    await readPages(top, { request, pulls, until });
  }
  return { top: top ?? first, pulls: [...pulls.values()] };
}

/** Adds what the first page and those after it hold, down to a time; answers how many pages that were. */
async function readPages(
  first: PullRequestPage,
  options: {
    request: ListRequest;
    pulls: Map<number, PullRequest>;
    until: Date;
  },
): Promise<number> {
  const { request, pulls, until } = options;
  const { host, repository, since, signal } = request;
  let page = first;
  for (let number = 1; ; number += 1) {
    page.pulls.forEach(pull => pulls.set(pull.number, pull));
    if (!page.hasNext || reaches(page, until)) {
      return number;
    }
    const next =
      number < MOST_PAGES &&
      (await host.listPulls(repository, { page: number + 1, signal }));
    if (!next) {
      throw new ServiceUnavailableError(
        `more than ${
          pulls.size
        } of its pull requests were updated since ${since.toISOString()}, and no more are read`,
      );
    }
    page = next;
  }
}

function reaches({ pulls }: PullRequestPage, since: Date): boolean {
  const last = pulls.at(-1);
  return last !== undefined && Date.parse(last.updatedAt) < since.getTime();
}

function hashOf({ pulls }: PullRequestPage): string {
  return createHash('sha256').update(JSON.stringify(pulls)).digest('base64');
}
