import { randomUUID } from 'node:crypto';

let last = 0;

/** An id that sorts after those made before it, also within a millisecond; of 36 characters. */
export function newChangeId(): string {
  last = Math.max(last + 1, Date.now() * 1000);
  return `${last.toString(16).padStart(14, '0')}-${randomUUID().slice(0, 21)}`;
}
