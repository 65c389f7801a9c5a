import { type Load, useLoad } from '@xops/plugin-xops-home-react';
import { useRef } from 'react';

/** Like `useLoad`, but what is shown stays, as `busy`, while another question is on its way. */
export function useKeptLoad<T>(
  load: (signal: AbortSignal) => Promise<T>,
): Load<T> & { busy: boolean } {
  const latest = useLoad(load);
  const kept = useRef(latest.state);
  if (latest.state.status !== 'loading') {
    kept.current = latest.state;
  }
  const busy = latest.state.status === 'loading';
  const keeps = busy && kept.current.status === 'data';
  return { ...latest, state: keeps ? kept.current : latest.state, busy };
}
