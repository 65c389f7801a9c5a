import { useApiHolder } from '@backstage/core-plugin-api';
import type { HomeLoader, LoadState } from '@xops/plugin-xops-home-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { callLoader } from '../domain/callLoader';

type Source<T> = { id: string; loader: HomeLoader<T> };

/** What all sources have come to, by id, and a way to ask one of them again. */
export type Loads<T> = {
  states: Readonly<Record<string, LoadState<T>>>;
  retry: (source: Source<T>) => void;
};

/**
 * Asks every source on its own, so that a slow or failing one holds up nobody.
 * Give the same array again on each render.
 */
export function useLoads<T>(sources: readonly Source<T>[]): Loads<T> {
  const apis = useApiHolder();
  const [states, setStates] = useState<Loads<T>['states']>({});
  const running = useRef(new Map<string, AbortController>());

  const load = useCallback(
    async ({ id, loader }: Source<T>) => {
      const controller = new AbortController();
      running.current.get(id)?.abort();
      running.current.set(id, controller);
      setStates(before => ({ ...before, [id]: { status: 'loading' } }));
      const state = await callLoader({ loader, apis, controller });
      if (running.current.get(id) === controller) {
        setStates(before => ({ ...before, [id]: state }));
      }
    },
    [apis],
  );

  useEffect(() => {
    const controllers = running.current;
    sources.forEach(load);
    return () => {
      controllers.forEach(controller => controller.abort());
      controllers.clear();
    };
  }, [sources, load]);

  return { states, retry: load };
}
