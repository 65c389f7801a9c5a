import { startTransition, useEffect, useState } from 'react';

/** So many are there at once: more than a screen. */
const FIRST = 2;

/** How many pieces of a long document are on the page: more with every turn, so that the page answers in between. */
export function usePieces(total: number): number {
  const [count, setCount] = useState(FIRST);
  useEffect(() => {
    if (count >= total) {
      return undefined;
    }
    const timer = setTimeout(() =>
      startTransition(() => setCount(it => it + 1)),
    );
    return () => clearTimeout(timer);
  }, [count, total]);
  return Math.min(count, total);
}
