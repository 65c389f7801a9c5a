import { ServiceUnavailableError } from '@backstage/errors';

const SECOND = 1000;
/** Where a host says that it was too much, and not for how long. */
const UNSAID_WAIT = 60 * SECOND;
const PAUSE = 30 * SECOND;
/** Beyond this a header, or our clock, is wrong. */
const LONGEST_WAIT = 24 * 3600 * SECOND;

/** Remembers until when a host is not to be asked again. */
export class HostPatience {
  #until = 0;
  #reason = '';

  /** @throws ServiceUnavailableError while the host is to be left alone */
  check(now: Date): void {
    const left = this.#until - now.getTime();
    if (left > 0 && left <= LONGEST_WAIT) {
      throw new ServiceUnavailableError(this.#reason);
    }
  }

  /**
   * Takes in what an answer says about further requests.
   *
   * @returns true when the answer is a refusal because of too many requests
   */
  note(
    name: string,
    answer: { status: number; headers: Headers },
    now: Date,
  ): boolean {
    const { status, headers } = answer;
    const asked = askedWait(headers, now);
    const refused =
      status === 429 ||
      ((status === 403 || status === 503) && asked !== undefined);
    const wait = asked ?? (refused ? UNSAID_WAIT : 0);
    if (wait > 0) {
      const until = now.getTime() + Math.min(wait, LONGEST_WAIT);
      const words = new Date(until).toISOString().replace(/\.\d+/, '');
      this.#wait(
        now,
        until,
        `${name} asks to be left alone until ${words}, and is asked again then`,
      );
    }
    return refused;
  }

  /**
   * After what would befall the next request as well: a host that hangs must not
   * take everybody's time, and one that sees bad credentials often locks us out.
   */
  pause(reason: string, now: Date): void {
    this.#wait(now, now.getTime() + PAUSE, reason);
  }

  #wait(now: Date, until: number, reason: string): void {
    const left = this.#until - now.getTime();
    // What a clock that was set back left behind is no longer wait.
    if (this.#until > until && left <= LONGEST_WAIT) {
      return;
    }
    this.#until = until;
    this.#reason = reason;
  }
}

/**
 * Milliseconds for which the host wants no more requests: `Retry-After`, else
 * the reset time of GitHub's or GitLab's limit that is used up. A limit used up
 * by this very answer counts as well.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 * @see https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/
 */
function askedWait(headers: Headers, now: Date): number | undefined {
  const retryAfter = headers.get('retry-after');
  if (retryAfter) {
    const seconds = Number(retryAfter);
    const wait = Number.isFinite(seconds)
      ? seconds * SECOND
      : Date.parse(retryAfter) - now.getTime();
    return Number.isNaN(wait) ? undefined : Math.max(SECOND, wait);
  }
  for (const prefix of ['x-ratelimit', 'ratelimit']) {
    const reset = Number(headers.get(`${prefix}-reset`) ?? NaN);
    if (headers.get(`${prefix}-remaining`) === '0' && Number.isFinite(reset)) {
      return Math.max(SECOND, reset * SECOND - now.getTime());
    }
  }
  return undefined;
}
