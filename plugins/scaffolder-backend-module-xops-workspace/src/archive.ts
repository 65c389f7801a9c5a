import { InputError } from '@backstage/errors';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { create, extract } from 'tar';
import { bytesPerMebibyte, maximumKey } from './config';

/**
 * Packs a folder as tar and gzip. The same folder gives the same bytes: owners,
 * times of access and the right of others to write are left out.
 *
 * @throws InputError when more than `maximumBytes` would come out, or an error
 * of the file system when a file cannot be read.
 */
export async function packFolder(options: {
  path: string;
  maximumBytes: number;
}): Promise<Buffer> {
  const { path, maximumBytes } = options;
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Links are kept as they are, wherever they lead.
  const tar = create({ cwd: path, portable: true, preservePaths: true }, ['.']);
  // Node's own gzip works off the event loop; the one within tar does not.
  await pipeline(Readable.from(tar), createGzip(), async packed => {
    for await (const chunk of packed) {
      bytes += chunk.length;
      if (bytes > maximumBytes) {
        throw new InputError(
          `The workspace is too large to be stored: packed it takes more than ${
            maximumBytes / bytesPerMebibyte
          } MiB. Let the template fetch less, or raise '${maximumKey}'`,
        );
      }
      chunks.push(chunk);
    }
  });
  return Buffer.concat(chunks, bytes);
}

/**
 * Unpacks what `packFolder` packed into an existing, empty folder.
 *
 * @throws when the bytes are damaged or a file cannot be written.
 */
export async function unpackFolder(options: {
  packed: Buffer;
  path: string;
}): Promise<void> {
  const { packed, path } = options;
  await pipeline(
    Readable.from([packed]),
    createGunzip(),
    extract({
      cwd: path,
      preservePaths: true,
      // As it was, also where the process's umask is stricter.
      chmod: true,
      processUmask: 0,
      // An entry that cannot be made is an error, not a warning.
      strict: true,
    }),
  );
}
