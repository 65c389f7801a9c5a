import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Paths below `folder` that git knows or would add, relative to it; a folder
 * that is another repository ends with `/`. Undefined where git does not answer:
 * no git, no work tree, a work tree of somebody else.
 */
export async function gitFiles(folder: string): Promise<string[] | undefined> {
  try {
    const { stdout } = await run(
      'git',
      ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
      {
        cwd: folder,
        maxBuffer: 1024 * 1024 * 1024,
        env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
      },
    );
    return [...new Set(stdout.split('\0').filter(Boolean))];
  } catch {
    return undefined;
  }
}
