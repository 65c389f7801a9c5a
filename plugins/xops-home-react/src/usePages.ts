import { useCallback, useEffect, useRef, useState } from 'react';
import { errorWords } from './errorWords';
import type { LoadError } from './LoadState';

/** One page of a list, as the backend answers it. */
export type Page<T> = {
  items: T[];
  nextCursor?: string;
};

/** What a list that comes in pages has come to. */
export type PagesState<L> =
  | { status: 'loading' }
  | { status: 'error'; error: LoadError }
  | {
      status: 'data';
      /** All pages that were asked for, as one list. */
      list: L;
      /** True while another page, or another filter, is on its way. */
      busy: boolean;
      /** Why the next page, or what is new, did not come. */
      moreError?: LoadError;
    };

export type UsePages<L> = {
  state: PagesState<L>;
  retry: () => void;
  /** Asks for the next page. */
  loadMore: () => void;
  /** Asks again for all that is shown, which stays as it is meanwhile. */
  renew: () => void;
};

/** Asks for one page; wrap it in `useCallback`. */
export type LoadPage<L> = (
  cursor: string | undefined,
  signal: AbortSignal,
) => Promise<L>;

const failed = (error: unknown) => ({ message: errorWords(error) });

async function loadAtLeast<T, L extends Page<T>>(
  load: LoadPage<L>,
  count: number,
  signal: AbortSignal,
): Promise<L> {
  let list = await load(undefined, signal);
  while (list.items.length < count && list.nextCursor) {
    const next = await load(list.nextCursor, signal);
    list = { ...next, items: [...list.items, ...next.items] };
  }
  return list;
}

/** A list page by page; what is shown stays while another filter is on its way. */
export function usePages<T, L extends Page<T>>(load: LoadPage<L>): UsePages<L> {
  const [state, setState] = useState<PagesState<L>>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(state);
  latest.current = state;
  const controller = useRef(new AbortController());

  /** Runs one question; an older one is no longer waited for. */
  const ask = useCallback(
    async (
      question: (signal: AbortSignal) => Promise<L>,
      onError: (error: LoadError) => PagesState<L>,
    ) => {
      controller.current.abort();
      controller.current = new AbortController();
      const { signal } = controller.current;
      let next: PagesState<L>;
      try {
        next = { status: 'data', list: await question(signal), busy: false };
      } catch (error) {
        next = onError(failed(error));
      }
      if (!signal.aborted) {
        setState(next);
      }
    },
    [],
  );

  useEffect(() => {
    setState(before =>
      before.status === 'data'
        ? { ...before, busy: true }
        : { status: 'loading' },
    );
    ask(
      signal => load(undefined, signal),
      error => ({ status: 'error', error }),
    );
    return () => controller.current.abort();
  }, [ask, load, attempt]);

  const loadMore = useCallback(() => {
    const before = latest.current;
    if (before.status !== 'data' || before.busy || !before.list.nextCursor) {
      return;
    }
    const { list } = before;
    setState({ status: 'data', list, busy: true });
    ask(
      async signal => {
        const next = await load(list.nextCursor, signal);
        return { ...next, items: [...list.items, ...next.items] };
      },
      moreError => ({ status: 'data', list, busy: false, moreError }),
    );
  }, [ask, load]);

  const renew = useCallback(() => {
    const before = latest.current;
    // A question that is under way brings what is new by itself.
    if (before.status !== 'data' || before.busy) {
      return;
    }
    const { list } = before;
    ask(
      signal => loadAtLeast<T, L>(load, list.items.length, signal),
      moreError => ({ status: 'data', list, busy: false, moreError }),
    );
  }, [ask, load]);

  const retry = useCallback(() => setAttempt(it => it + 1), []);
  return { state, retry, loadMore, renew };
}
