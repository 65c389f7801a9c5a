import { open } from 'node:fs/promises';

/** More than any record has; what is longer is told to be unreadable. */
const MAXIMUM_BYTES = 8 * 1024 * 1024;

/** The content of a file, no more than its first 8 MiB, so that no file fills the memory. */
export async function readFileStart(absolute: string): Promise<Uint8Array> {
  const file = await open(absolute, 'r');
  try {
    const stat = await file.stat();
    // A pipe, as of `<(git show …)`, does not tell how much will come.
    const size = stat.isFile() ? stat.size : MAXIMUM_BYTES;
    const bytes = new Uint8Array(Math.min(size, MAXIMUM_BYTES));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length);
      if (bytesRead === 0) {
        break;
      }
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}
