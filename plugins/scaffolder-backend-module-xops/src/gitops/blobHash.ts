import { createHash } from 'node:crypto';

/** Git's hash of a file's content, as hosts list it. */
export function blobHash(content: Buffer): string {
  return createHash('sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
}
