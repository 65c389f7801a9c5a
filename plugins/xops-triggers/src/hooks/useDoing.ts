import { errorWords } from '@xops/plugin-xops-home-react';
import { useCallback, useEffect, useRef, useState } from 'react';

/** What doing something has come to. */
export type Doing =
  | { status: 'idle' }
  | { status: 'busy' }
  | { status: 'error'; message: string };

export type UseDoing = {
  doing: Doing;
  /** Does it; what fails stands in `doing`, in the error's words. Tells whether it was done. */
  run: (task: () => Promise<void>) => Promise<boolean>;
};

/** Does something that takes a while, once at a time. */
export function useDoing(): UseDoing {
  const [doing, setDoing] = useState<Doing>({ status: 'idle' });
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const run = useCallback(async (task: () => Promise<void>) => {
    setDoing({ status: 'busy' });
    try {
      await task();
    } catch (error) {
      if (here.current) {
        setDoing({ status: 'error', message: errorWords(error) });
      }
      return false;
    }
    if (here.current) {
      setDoing({ status: 'idle' });
    }
    return true;
  }, []);
  return { doing, run };
}
