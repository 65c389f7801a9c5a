import { useApi } from '@backstage/core-plugin-api';
import type { CreatedList } from '@xops/plugin-xops-golden-paths-common';
import { errorWords, type LoadError } from '@xops/plugin-xops-home-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { goldenPathsApiRef } from '../api/GoldenPathsApi';
import { isFiltered, type ListAddress, listQuery } from '../domain/ListAddress';

/** What the list of created things has come to. */
export type CreatedListState =
  | { status: 'loading' }
  | { status: 'error'; error: LoadError }
  /** Nothing was created yet, by any path. */
  | { status: 'empty'; list: CreatedList }
  | {
      status: 'data';
      /** All pages that were asked for, as one list. */
      list: CreatedList;
      /** True while another page, or another filter, is on its way. */
      busy: boolean;
      /** Why the next page did not come. */
      moreError?: LoadError;
    };

export type UseCreatedList = {
  state: CreatedListState;
  retry: () => void;
  /** Asks for the next page. */
  loadMore: () => void;
};

const failed = (error: unknown) => ({ message: errorWords(error) });

/** The list at an address; what is shown stays while another is on its way. */
export function useCreatedList(address: ListAddress): UseCreatedList {
  const api = useApi(goldenPathsApiRef);
  const [state, setState] = useState<CreatedListState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const current = useRef(new AbortController());

  useEffect(() => {
    const controller = new AbortController();
    current.current = controller;
    const settle = (next: CreatedListState) =>
      controller.signal.aborted || setState(next);
    setState(before =>
      before.status === 'data'
        ? { ...before, busy: true }
        : { status: 'loading' },
    );
    api.listCreated(listQuery(address), controller.signal).then(
      list =>
        settle(
          list.total === 0 && !isFiltered(address)
            ? { status: 'empty', list }
            : { status: 'data', list, busy: false },
        ),
      error => settle({ status: 'error', error: failed(error) }),
    );
    return () => controller.abort();
  }, [api, address, attempt]);

  const loadMore = useCallback(async () => {
    if (state.status !== 'data' || state.busy || !state.list.nextCursor) {
      return;
    }
    const { list } = state;
    const { signal } = current.current;
    const query = { ...listQuery(address), cursor: list.nextCursor };
    setState({ status: 'data', list, busy: true });
    try {
      const next = await api.listCreated(query, signal);
      if (!signal.aborted) {
        const items = [...list.items, ...next.items];
        setState({ status: 'data', list: { ...next, items }, busy: false });
      }
    } catch (error) {
      if (!signal.aborted) {
        const moreError = failed(error);
        setState({ status: 'data', list, busy: false, moreError });
      }
    }
  }, [api, address, state]);

  return { state, retry: () => setAttempt(it => it + 1), loadMore };
}
