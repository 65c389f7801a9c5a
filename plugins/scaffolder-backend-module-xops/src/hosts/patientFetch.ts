import { LoggerService } from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import { setTimeout } from 'node:timers/promises';
import { readAtMost } from './readAtMost';
import { retryDelay } from './retryDelay';

const TIMEOUT_MS = 20_000;
const MAXIMUM_BYTES = 32 * 1024 * 1024;

/** What a request needs from the run it is made for. */
export interface RequestContext {
  logger: LoggerService;
  /** Aborts requests and waits. */
  signal?: AbortSignal;
  /** Waits before another attempt; tests pass one that does not. */
  pause?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export interface PatientRequest {
  url: string;
  init: () => Promise<RequestInit>;
  /** Who is asked, as it stands in sentences: `Gitea at git.example.com`. */
  name: string;
  /** What for, after "to": `create the repository 'acme/shop'`. */
  purpose: string;
  /** True when sending it twice does no harm; then every 5xx is worth another attempt. */
  repeatable?: boolean;
  /** An answer of more is given up while it is read; 32 MiB unless stated. */
  maximumBytes?: number;
}

/** An answer that was read to its end. */
export interface PatientAnswer {
  status: number;
  /** True for 200 to 299. */
  ok: boolean;
  headers: Headers;
  body: Buffer;
}

/**
 * Fetches with a time limit, and again where the answer asks for patience.
 *
 * @returns the last answer, whatever its status.
 * @throws ServiceUnavailableError when there is none, or the host asks to wait
 * longer than is sensible or sends too much; the signal's reason when it is aborted.
 */
export async function patientFetch(
  request: PatientRequest,
  context: RequestContext,
): Promise<PatientAnswer> {
  const { name, purpose, repeatable } = request;
  const { logger, signal, pause = wait } = context;
  for (let attempt = 1; ; attempt++) {
    const answer = await fetchOnce(request, signal);
    const decision = retryDelay(answer, attempt, { repeatable });
    if (!decision.retry) {
      if (decision.askedForMs !== undefined) {
        throw new ServiceUnavailableError(
          `${name} refuses further requests for ${Math.ceil(
            decision.askedForMs / 1000,
          )} seconds; it was asked to ${purpose}. Try again then`,
        );
      }
      return answer;
    }
    logger.warn(
      `${name} answered ${answer.status}; asking again in ${decision.afterMs} ms to ${purpose}`,
    );
    await pause(decision.afterMs, signal);
  }
}

async function fetchOnce(
  request: PatientRequest,
  signal?: AbortSignal,
): Promise<PatientAnswer> {
  const { url, init, name, purpose } = request;
  const { maximumBytes = MAXIMUM_BYTES } = request;
  // Outside of the try: credentials that cannot be had are no silence of the host.
  const options = await init();
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  let body: Buffer | undefined;
  let response: Response;
  try {
    response = await fetch(url, {
      ...options,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    body = await readAtMost(response, maximumBytes);
  } catch (error) {
    signal?.throwIfAborted();
    const reason = timeout.aborted
      ? `nothing for ${TIMEOUT_MS / 1000} s`
      : connectionReason(error);
    throw new ServiceUnavailableError(
      `${name} does not answer at ${
        new URL(url).origin
      } (${reason}); it was asked to ${purpose}`,
    );
  }
  if (!body) {
    throw new ServiceUnavailableError(
      `${name} sends more than ${maximumBytes} bytes; it was asked to ${purpose}`,
    );
  }
  const { status, ok, headers } = response;
  return { status, ok, headers, body };
}

/**
 * Why a connection failed: fetch says "fetch failed" and keeps the reason, such
 * as ECONNREFUSED, in its cause.
 */
export function connectionReason(error: unknown): string {
  if (!isError(error)) {
    return String(error);
  }
  const { cause } = error;
  return isError(cause) ? String(cause.code ?? cause.message) : error.message;
}

/** Lets time pass; an aborted signal ends it with an AbortError. */
export async function wait(
  milliseconds: number,
  signal?: AbortSignal,
): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal });
}
