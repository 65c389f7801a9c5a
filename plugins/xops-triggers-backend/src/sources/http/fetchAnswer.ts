import { CustomErrorBase, isError, NotAllowedError } from '@backstage/errors';

export interface AnswerRequest {
  url: string;
  headers: Record<string, string>;
  /** Who is asked, as it stands in sentences: `Gitea at git.example.com`. */
  name: string;
  /** For the whole of the answer. */
  timeoutMilliseconds: number;
  /** An answer of more is given up while it is read. */
  maximumBytes: number;
  signal: AbortSignal;
}

/** An answer that was read to its end. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/** Nobody answered in time, or nobody was there. */
export class NoAnswerError extends CustomErrorBase {
  override name = 'NoAnswerError' as const;
}

const REDIRECTS = [301, 302, 303, 307, 308];
const MOST_REDIRECTS = 3;

/**
 * Gets an address once, with limits. Redirects are followed on the same host
 * alone: the headers may hold secrets. Sentences never hold the address, since
 * it may.
 *
 * @throws NoAnswerError when there is no answer in time; NotAllowedError when
 * it is too long or leads elsewhere; the signal's reason when it is aborted.
 */
export async function fetchAnswer(request: AnswerRequest): Promise<Answer> {
  const { name, timeoutMilliseconds, signal } = request;
  const timeout = AbortSignal.timeout(timeoutMilliseconds);
  try {
    return await follow(request, AbortSignal.any([signal, timeout]));
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof NotAllowedError) {
      throw error;
    }
    const reason = timeout.aborted
      ? `nothing for ${timeoutMilliseconds / 1000} s`
      : connectionReason(error);
    throw new NoAnswerError(`${name} does not answer (${reason})`);
  }
}

async function follow(
  { url, headers, name, maximumBytes }: AnswerRequest,
  signal: AbortSignal,
): Promise<Answer> {
  let target = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await fetch(target, {
      headers,
      signal,
      redirect: 'manual',
    });
    const location = response.headers.get('location');
    if (!REDIRECTS.includes(response.status) || !location) {
      return {
        status: response.status,
        headers: response.headers,
        text: await readText(response, { name, maximumBytes }),
      };
    }
    await response.body?.cancel();
    const next = URL.canParse(location, target)
      ? new URL(location, target)
      : undefined;
    if (next?.origin !== new URL(target).origin) {
      throw new NotAllowedError(
        `${name} leads to another host (${response.status}), which is not followed`,
      );
    }
    target = next.href;
  }
  throw new NotAllowedError(
    `${name} leads on and on; more than ${MOST_REDIRECTS} redirects are not followed`,
  );
}

async function readText(
  response: Response,
  { name, maximumBytes }: { name: string; maximumBytes: number },
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop early cancels the stream, and with it the connection.
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maximumBytes) {
      throw new NotAllowedError(
        `${name} sends more than ${maximumBytes} bytes`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The code alone, such as ECONNREFUSED: messages of fetch may hold addresses and headers. */
function connectionReason(error: unknown): string {
  const cause = isError(error) ? error.cause : undefined;
  return isError(cause) && typeof cause.code === 'string'
    ? cause.code
    : 'the connection failed';
}
