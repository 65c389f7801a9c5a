import { useApiHolder } from '@backstage/core-plugin-api';
import {
  apiOf,
  errorWords,
  type LoadState,
  useLoad,
  useSignalChanges,
} from '@xops/plugin-xops-home-react';
import type { OpeningAnswer } from '@xops/plugin-xops-triggers-common';
import { useCallback, useEffect } from 'react';
import { openingsApiRef } from '../api/OpeningsApi';

/** An override ends by the clock, which no signal tells. */
const RENEW_MILLISECONDS = 60_000;

export type Opening = {
  state: LoadState<OpeningAnswer>;
  retry: () => void;
};

/**
 * Whether the path of an action is open; asked again when triggers change. What
 * could not be asked just now is an error, also where it was open before.
 */
export function useOpening(action: string): Opening {
  const apis = useApiHolder();
  const { state, retry, renew } = useLoad(
    useCallback(
      async (signal: AbortSignal): Promise<LoadState<OpeningAnswer>> => {
        try {
          const api = apiOf(apis, openingsApiRef);
          return {
            status: 'data',
            value: await api.getOpening(action, signal),
          };
        } catch (error) {
          return { status: 'error', error: { message: errorWords(error) } };
        }
      },
      [apis, action],
    ),
  );
  useSignalChanges('xops-triggers', renew);
  useEffect(() => {
    const timer = setInterval(renew, RENEW_MILLISECONDS);
    return () => clearInterval(timer);
  }, [renew]);
  return { state: state.status === 'data' ? state.value : state, retry };
}
