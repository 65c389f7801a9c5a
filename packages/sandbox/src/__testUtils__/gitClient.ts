import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';

export interface GitOutcome {
  exitCode: number;
  /** Both outputs, since git tells of progress and errors on the second. */
  text: string;
}

export interface GitClient {
  folder: string;
  run: (...args: string[]) => Promise<GitOutcome>;
  /** Writes a file and commits it. */
  commit: (file: string, text: string) => Promise<void>;
  close: () => Promise<void>;
}

/** The plain git client in a new working copy, apart from the machine's own settings. */
export async function startGitClient(token?: string): Promise<GitClient> {
  const folder = await mkdtemp(join(tmpdir(), 'git client-'));
  const basic = Buffer.from(`anybody:${token}`).toString('base64');
  const settings: [string, string][] = [
    ['user.name', 'Test'],
    ['user.email', 'test@example.com'],
    ['init.defaultBranch', 'main'],
    ...(token
      ? [
          ['http.extraHeader', `Authorization: Basic ${basic}`] as [
            string,
            string,
          ],
        ]
      : []),
  ];
  const run = (...args: string[]) =>
    new Promise<GitOutcome>(resolve => {
      const options = {
        cwd: folder,
        env: {
          PATH: process.env.PATH,
          NODE_ENV: process.env.NODE_ENV,
          HOME: folder,
          LC_ALL: 'C',
          NO_PROXY: '*',
          GIT_CONFIG_GLOBAL: devNull,
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_TERMINAL_PROMPT: '0',
        },
      };
      const all = [
        ...settings.flatMap(([key, value]) => ['-c', `${key}=${value}`]),
        ...args,
      ];
      execFile('git', all, options, (error, stdout, stderr) =>
        resolve({
          exitCode: typeof error?.code === 'number' ? error.code : 0,
          text: `${stdout}${stderr}`,
        }),
      );
    });
  await run('init', '--quiet');
  return {
    folder,
    run,
    commit: async (file, text) => {
      await writeFile(join(folder, file), text);
      await run('add', '--all');
      await run('commit', '--quiet', '-m', `Write ${file}`);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
