import { createHash } from 'node:crypto';

/** sha256 as hex: names contents, so that what is equal is kept once. */
export function contentHash(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
