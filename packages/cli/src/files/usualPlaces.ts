import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isLogName } from '@xops/plugin-xops-adr-common';

/** True for a file that lies where decisions are usually kept, `docs/adr/0001-x.md` or `docs/decisions.md`, and for such a folder. */
export function isUsualPlace(relative: string): boolean {
  const segments = relative.split('/');
  const stem = segments.pop()?.replace(/\.[^.]*$/, '') ?? '';
  return [...segments, stem].some(isLogName);
}

/** The folder that adr-tools' file `.adr-dir` names, if there is one. */
export async function adrToolsFolder(cwd: string): Promise<string | undefined> {
  try {
    const text = await readFile(path.join(cwd, '.adr-dir'), 'utf8');
    return path.resolve(cwd, text.trim());
  } catch {
    return undefined;
  }
}
