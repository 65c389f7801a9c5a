import { ServiceUnavailableError } from '@backstage/errors';

export interface WithinTimeOptions {
  milliseconds: number;
  /** Who is waited for, as the sentence begins: `the catalog`. */
  who: string;
  /** Ends it before its time. */
  signal?: AbortSignal;
}

/**
 * What some work gives, which may hang and not heed its signal: whoever waits
 * goes on, and the work is asked to stop.
 *
 * @throws ServiceUnavailableError when it takes longer; the signal's reason when that ends it
 */
export async function withinTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { milliseconds, who, signal }: WithinTimeOptions,
): Promise<T> {
  signal?.throwIfAborted();
  const end = new AbortController();
  const endEarly = () => end.abort(signal?.reason);
  signal?.addEventListener('abort', endEarly);
  const timer = setTimeout(
    () =>
      end.abort(
        new ServiceUnavailableError(
          `${who} did not answer within ${milliseconds / 1000} seconds`,
        ),
      ),
    milliseconds,
  );
  const ended = new Promise<never>((_, reject) => {
    end.signal.addEventListener('abort', () => reject(end.signal.reason));
  });
  try {
    return await Promise.race([work(end.signal), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', endEarly);
  }
}
