import fs from 'fs-extra';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestWorkspace {
  path: string;
  read: (file: string) => string;
  remove: () => void;
}

/** A workspace in a folder of its own, with these files in it. */
export function createWorkspace(
  files: Record<string, string> = {},
): TestWorkspace {
  const parent = fs.mkdtempSync(join(tmpdir(), 'xops-actions-'));
  const path = join(parent, 'workspace');
  fs.ensureDirSync(path);
  for (const [name, content] of Object.entries(files)) {
    fs.outputFileSync(join(path, name), content);
  }
  return {
    path,
    read: file => fs.readFileSync(join(path, file), 'utf8'),
    remove: () => fs.removeSync(parent),
  };
}
