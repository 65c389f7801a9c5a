import { toError } from '@backstage/errors';
import { Refusal } from './observeRefusals';
import { LocationReading, RecordLocation } from './RecordSource';

type Failure = Extract<LocationReading, { status: 'failed' }>;

/** An answer that came whole and is still no good copy. */
export class UnusableAnswerError extends Error {
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.name = 'UnusableAnswerError';
    this.advice = advice;
  }
}

/** Attempts later than this are the host's business to refuse again. */
const LONGEST_WAIT_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Puts what a reader threw into a sentence, and says what to do. */
export function failureOf(options: {
  error: unknown;
  refusal: Refusal | undefined;
  location: RecordLocation;
  now: Date;
}): Failure {
  const { refusal, location, now } = options;
  const error = toError(options.error);
  const status = refusal?.status ?? statusIn(error);
  const retryAt = refusal && retryAtOf(refusal, now);
  const sentences = sentencesFor({ error, status, retryAt, location });
  return {
    status: 'failed',
    ...sentences,
    retryAt,
    isUnreachable: status === undefined && isUnreachable(error),
  };
}

function isUnreachable(error: Error): boolean {
  switch (error.name) {
    case 'NotAllowedError':
    case 'NotFoundError':
    case 'UnusableAnswerError':
      return false;
    default:
      return true;
  }
}

function sentencesFor(options: {
  error: Error;
  status: number | undefined;
  retryAt: Date | undefined;
  location: RecordLocation;
}): { error: string; advice: string } {
  const { error, status, retryAt, location } = options;
  const { host, repository, branch } = location;
  const place = `${host}/${repository}`;
  if (error instanceof UnusableAnswerError) {
    return { error: error.message, advice: error.advice };
  }
  if (retryAt || status === 429 || /rate limit/i.test(error.message)) {
    return {
      error: `${host} takes no more requests for now (${status ?? 429})`,
      advice: retryAt
        ? `It is asked again after ${retryAt.toISOString()}, as it demands. Where this happens often, give the integration a token with a higher limit, or lower xops.adr.schedule.frequency.`
        : 'It is asked again in the next round. Where this happens often, give the integration a token with a higher limit.',
    };
  }
  switch (status) {
    case 401:
      return {
        error: `${host} did not accept the portal's credentials (401)`,
        advice: `Renew the token of the integration for ${host}: it is wrong or has expired.`,
      };
    case 403:
      return {
        error: `${host} does not let the portal read ${repository} (403)`,
        advice: `Give the integration's token the right to read ${place}.`,
      };
    case 404:
      return {
        error: `There is no repository ${place}${
          branch ? ` with a branch '${branch}'` : ''
        }, or the portal may not see it (404)`,
        advice: `Mend the address in the annotation, or give the integration's token the right to read ${place}.`,
      };
    default:
  }
  if (status !== undefined && status >= 500) {
    return {
      error: `${host} failed with status ${status}`,
      advice:
        'Nothing is to be done in the portal: it is asked again in the next round.',
    };
  }
  switch (error.name) {
    case 'NotAllowedError':
      return {
        error: `The portal is not configured to read from ${host}`,
        advice: `Add an integration for ${host} to the configuration.`,
      };
    case 'TimeoutError':
      return {
        error: `${host} gave no whole answer in time: ${error.message}`,
        advice:
          'It is asked again in the next round. A very large repository may be read faster from one of its own for records.',
      };
    case 'NotFoundError':
      return sentencesFor({ ...options, status: 404 });
    default:
      return {
        error: `${place} could not be read: ${withoutSecrets(error)}`,
        advice: `Look whether ${host} can be reached from the portal. It is asked again in the next round.`,
      };
  }
}

/** The reader's words where its answer was not seen: `…, 401 Unauthorized`. */
function statusIn(error: Error): number | undefined {
  const status = /(?:, |status |code )([45]\d\d)\b/.exec(error.message)?.[1];
  return status === undefined ? undefined : Number(status);
}

function retryAtOf({ status, headers }: Refusal, now: Date): Date | undefined {
  const after = headers.get('retry-after');
  const seconds = Number(after);
  if (after && Number.isFinite(seconds)) {
    return soon(now.getTime() + seconds * 1000, now);
  }
  if (after && Number.isFinite(Date.parse(after))) {
    return soon(Date.parse(after), now);
  }
  // GitHub and GitLab tell of a spent quota in this way, with 403 or 429.
  const remaining =
    headers.get('x-ratelimit-remaining') ?? headers.get('ratelimit-remaining');
  const reset = Number(
    headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset'),
  );
  return (status === 429 || status === 403) && remaining === '0' && reset > 0
    ? soon(reset * 1000, now)
    : undefined;
}

function soon(time: number, now: Date): Date {
  return new Date(
    Math.min(
      Math.max(time, now.getTime()),
      now.getTime() + LONGEST_WAIT_MILLISECONDS,
    ),
  );
}

/** Credentials may stand in an address, in its query or before its host. */
function withoutSecrets(error: Error): string {
  const caused = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message}${caused}`
    .slice(0, 500)
    .replace(/:\/\/[^/\s@]*@/g, '://…@')
    .replace(/\?[^\s,)'"]*/g, '');
}
