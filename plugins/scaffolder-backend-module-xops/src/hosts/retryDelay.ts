/** How long a request may wait for a host that asks for patience. */
const MAXIMUM_WAIT_MS = 60_000;
const FIRST_WAIT_MS = 500;
const ATTEMPTS = 4;

/** Wait so long and ask again, or give up, with the time the host asked for. */
export type Retry =
  | { retry: true; afterMs: number }
  | { retry: false; askedForMs?: number };

/**
 * Decides whether an answer is worth another attempt: 429, 502, 503, GitHub's
 * 403 for its rate limits, and any 5xx where sending twice does no harm. A host's own time (`Retry-After`, `x-ratelimit-reset`)
 * is kept to, and given up at once when it is longer than a minute.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function retryDelay(
  response: Pick<Response, 'status' | 'headers'>,
  attempt: number,
  { repeatable = false, now = Date.now() } = {},
): Retry {
  const { status, headers } = response;
  const askedForMs = askedWait(headers, status, now);
  const isRateLimit =
    status === 429 || (status === 403 && askedForMs !== undefined);
  const isPassing =
    status === 502 || status === 503 || (repeatable && status >= 500);
  if (!isRateLimit && !isPassing) {
    return { retry: false };
  }
  if (attempt >= ATTEMPTS || (askedForMs ?? 0) > MAXIMUM_WAIT_MS) {
    return { retry: false, askedForMs };
  }
  const backOff = FIRST_WAIT_MS * 2 ** (attempt - 1);
  return { retry: true, afterMs: askedForMs ?? backOff };
}

function askedWait(
  headers: Headers,
  status: number,
  now: number,
): number | undefined {
  const retryAfter = headers.get('retry-after');
  if (retryAfter) {
    const seconds = Number(retryAfter);
    const at = Date.parse(retryAfter);
    if (Number.isFinite(seconds)) {
      return Math.max(0, seconds * 1000);
    }
    return Number.isNaN(at) ? undefined : Math.max(0, at - now);
  }
  const reset = Number(headers.get('x-ratelimit-reset') ?? NaN);
  const isUsedUp = headers.get('x-ratelimit-remaining') === '0';
  return isUsedUp && Number.isFinite(reset) && [403, 429].includes(status)
    ? Math.max(0, reset * 1000 - now)
    : undefined;
}
