import { useCallback, useEffect, useState } from 'react';
import { errorWords } from './errorWords';
import type { LoadState } from './LoadState';

/** What was asked for, and a way to ask again. */
export type Load<T> = { state: LoadState<T>; retry: () => void };

/**
 * Asks once, and again whenever `load` changes: wrap it in `useCallback`.
 * An answer that comes too late is dropped.
 */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>): Load<T> {
  const [state, setState] = useState<LoadState<T>>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    const settle = (next: LoadState<T>) =>
      controller.signal.aborted || setState(next);
    setState({ status: 'loading' });
    load(controller.signal).then(
      value => settle({ status: 'data', value }),
      error =>
        settle({ status: 'error', error: { message: errorWords(error) } }),
    );
    return () => controller.abort();
  }, [load, attempt]);

  return { state, retry: useCallback(() => setAttempt(it => it + 1), []) };
}
