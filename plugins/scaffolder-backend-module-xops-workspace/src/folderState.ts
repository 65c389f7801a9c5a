import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Coarsest clock of a file system that keeps workspaces, doubled: what was
 * changed less long ago could change once more and carry the same time.
 */
const UNCERTAIN_MS = 20;

/**
 * A digest of what a folder holds, by each entry's name, kind, rights, size and
 * times; no file is read. Two equal digests stand for equal content. Undefined
 * while a change is so young that a later one might not show.
 */
export async function folderState(folder: string): Promise<string | undefined> {
  const certain = BigInt(Date.now() - UNCERTAIN_MS) * 1_000_000n;
  const hash = createHash('sha256');
  let isCertain = true;
  const visit = async (path: string): Promise<void> => {
    const { mode, size, ino, ctimeNs, mtimeNs } = await lstat(
      join(folder, path),
      { bigint: true },
    );
    isCertain &&= ctimeNs < certain;
    hash.update([path, mode, size, ino, ctimeNs, mtimeNs].join('\0'));
    hash.update('\n');
    if ((mode & 0o170000n) === 0o040000n) {
      for (const name of (await readdir(join(folder, path))).sort()) {
        await visit(join(path, name));
      }
    }
  };
  await visit('.');
  return isCertain ? hash.digest('hex') : undefined;
}
