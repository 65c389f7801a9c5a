import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { isBelow } from '../sources/FileSelection';
import {
  LocationReading,
  ReadLocationOptions,
  RecordLocation,
  RecordSource,
} from '../sources/RecordSource';

/** Reads repositories that are folders below a folder: `<root>/<owner>/<name>`. */
export class TreeRecordSource implements RecordSource {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async read(
    { repository, paths }: RecordLocation,
    { etag }: ReadLocationOptions,
  ): Promise<LocationReading> {
    const folder = join(this.#root, repository);
    const names = await fs.readdir(folder, { recursive: true });
    const wanted = names
      .filter(name => name.endsWith('.md'))
      .filter(name => paths.some(path => isBelow(name, path)))
      .sort();
    const files = await Promise.all(
      wanted.map(async path => ({
        path,
        content: await fs.readFile(join(folder, path)),
      })),
    );
    const hash = createHash('sha1');
    files.forEach(it => hash.update(it.path).update(it.content));
    const commit = hash.digest('hex');
    return commit === etag
      ? { status: 'unchanged' }
      : {
          status: 'read',
          files,
          etag: commit,
          commit,
          troubles: [],
          exists: path => names.includes(path),
        };
  }
}
