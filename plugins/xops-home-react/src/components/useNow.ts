import { useEffect, useState } from 'react';

const REFRESH_MILLISECONDS = 30_000;

/** The time, renewed twice a minute, so that an open page does not grow stale. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), REFRESH_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
