import { RecordFile } from '@xops/plugin-xops-adr-common';
import fs from 'fs-extra';
import { join } from 'node:path';

/** Reads the Markdown files of a folder, without its subfolders; none where there is no such folder. */
export async function readRecordFolder(folder: string): Promise<RecordFile[]> {
  if (!(await fs.pathExists(folder))) {
    return [];
  }
  const entries = await fs.readdir(folder, { withFileTypes: true });
  return Promise.all(
    entries
      .filter(entry => entry.isFile() && /\.(md|markdown)$/i.test(entry.name))
      .map(async ({ name }) => ({
        name,
        markdown: await fs.readFile(join(folder, name), 'utf8'),
      })),
  );
}
