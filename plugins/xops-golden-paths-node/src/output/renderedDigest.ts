import { createHash } from 'node:crypto';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * `sha256:<hex>` over the paths and bytes of all files in a folder, sorted by
 * path, `.git` left out. The same output has the same digest on every machine;
 * file modes and times do not count.
 */
export async function renderedDigest(folder: string): Promise<string> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries
    .filter(entry => !entry.isDirectory())
    .map(entry => {
      const absolute = join(entry.parentPath, entry.name);
      const path = relative(folder, absolute).split(sep).join('/');
      return { absolute, path, isLink: entry.isSymbolicLink() };
    })
    .filter(({ path }) => !path.split('/').includes('.git'))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const hash = createHash('sha256');
  for (const { absolute, path, isLink } of files) {
    const bytes = isLink
      ? Buffer.from(await readlink(absolute))
      : await readFile(absolute);
    // Lengths keep `a` + `bc` apart from `ab` + `c`.
    hash.update(`${Buffer.byteLength(path)}:${path}${bytes.length}:`);
    hash.update(bytes);
  }
  return `sha256:${hash.digest('hex')}`;
}
