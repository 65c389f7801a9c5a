import pLimit, { Limit } from 'p-limit';

/**
 * Does so many things at a time, and one less for a single host: one that does
 * not answer leaves a place for the others.
 */
export class HostLane {
  readonly #limit: Limit;
  readonly #ofOneHost: number;
  readonly #hosts = new Map<string, Limit>();

  constructor(concurrency: number) {
    this.#limit = pLimit(concurrency);
    this.#ofOneHost = Math.max(1, concurrency - 1);
  }

  async run(host: string, work: () => Promise<void>): Promise<void> {
    const limit = this.#hosts.get(host) ?? pLimit(this.#ofOneHost);
    this.#hosts.set(host, limit);
    await limit(() => this.#limit(work));
  }
}
