import { type Load, useLoad } from '@xops/plugin-xops-home-react';
import { useChanges } from './useChanges';

/** Like `useLoad`, and again whenever triggers change. */
export function useLiveLoad<T>(
  load: (signal: AbortSignal) => Promise<T>,
): Load<T> {
  const loaded = useLoad(load);
  useChanges(loaded.renew);
  return loaded;
}
