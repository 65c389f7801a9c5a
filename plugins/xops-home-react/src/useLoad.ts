import { useCallback, useEffect, useRef, useState } from 'react';
import { errorWords } from './errorWords';
import type { LoadState } from './LoadState';

/** What was asked for, and ways to ask again. */
export type Load<T> = {
  state: LoadState<T>;
  /** Asks again, from the start. */
  retry: () => void;
  /** Asks again while what is shown stays, also when the answer is an error. */
  renew: () => void;
};

/**
 * Asks once, and again whenever `load` changes: wrap it in `useCallback`.
 * An answer that comes too late is dropped.
 */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>): Load<T> {
  const [state, setState] = useState<LoadState<T>>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const controller = useRef(new AbortController());

  const ask = useCallback(
    (onError: (message: string) => void) => {
      controller.current.abort();
      controller.current = new AbortController();
      const { signal } = controller.current;
      load(signal).then(
        value => signal.aborted || setState({ status: 'data', value }),
        error => signal.aborted || onError(errorWords(error)),
      );
    },
    [load],
  );

  useEffect(() => {
    setState({ status: 'loading' });
    ask(message => setState({ status: 'error', error: { message } }));
    return () => controller.current.abort();
  }, [ask, attempt]);

  const renew = useCallback(
    () =>
      ask(message =>
        setState(before =>
          before.status === 'data'
            ? before
            : { status: 'error', error: { message } },
        ),
      ),
    [ask],
  );
  const retry = useCallback(() => setAttempt(it => it + 1), []);
  return { state, retry, renew };
}
