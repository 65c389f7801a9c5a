import { useSignal } from '@backstage/plugin-signals-react';
import { useEffect, useRef } from 'react';

/** Several sources read in one round bring one answer. */
const PAUSE_MILLISECONDS = 300;

/** Calls when the backend says that records have changed. The message carries ids alone: whoever may see more asks for it. */
export function useChanges(onChange: () => void): void {
  const { lastSignal } = useSignal('xops-adr');
  const latest = useRef(onChange);
  latest.current = onChange;

  useEffect(() => {
    if (!lastSignal) {
      return undefined;
    }
    const timer = setTimeout(() => latest.current(), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [lastSignal]);
}
