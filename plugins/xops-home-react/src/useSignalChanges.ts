import { useSignal } from '@backstage/plugin-signals-react';
import { useEffect, useRef } from 'react';

/** Several changes in one round bring one answer. */
const PAUSE_MILLISECONDS = 300;

/** Calls when the backend says on a channel that something has changed. The message carries ids alone: whoever may see more asks for it. */
export function useSignalChanges(channel: string, onChange: () => void): void {
  const { lastSignal } = useSignal(channel);
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
