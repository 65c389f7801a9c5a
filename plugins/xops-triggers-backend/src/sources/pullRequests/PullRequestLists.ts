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
    this.#known.set(key, list, list.pulls.length + 1);
    return list.pulls;
  }
}

async function readOn(first: PullRequestPage, request: ListRequest) {
  const { host, repository, since, signal } = request;
  const pulls = new Map<number, PullRequest>();
  const add = (page: PullRequestPage) =>
    page.pulls.forEach(pull => pulls.set(pull.number, pull));
  add(first);
  let page = first;
  let number = 1;
  while (page.hasNext && !reaches(page, since)) {
    number += 1;
    const next =
      number <= MOST_PAGES &&
      (await host.listPulls(repository, { page: number, signal }));
    if (!next) {
      throw new ServiceUnavailableError(
        `more than ${
          pulls.size
        } of its pull requests were updated since ${since.toISOString()}, and no more are read`,
      );
    }
    page = next;
    add(page);
  }
  if (number === 1) {
    return { top: first, pulls: [...pulls.values()] };
  }
  // What was updated meanwhile went to the top, and may have been on no page that was read.
  const again = await host.listPulls(repository, {
    page: 1,
    etag: first.etag,
    signal,
  });
  const top = again ?? first;
  add(top);
  return { top, pulls: [...pulls.values()] };
}

function reaches({ pulls }: PullRequestPage, since: Date): boolean {
  const last = pulls.at(-1);
  return last !== undefined && Date.parse(last.updatedAt) < since.getTime();
}

function hashOf({ pulls }: PullRequestPage): string {
  return createHash('sha256').update(JSON.stringify(pulls)).digest('base64');
}
