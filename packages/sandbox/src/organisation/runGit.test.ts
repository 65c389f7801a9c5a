import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGit } from './runGit';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xops run git '));
});

afterEach(async () => {
  delete process.env.GIT_CONFIG_PARAMETERS;
  await rm(folder, { recursive: true, force: true });
});

describe('runGit', () => {
  it('passes settings to this process alone', async () => {
    const settings = { 'http.http://git.example/.extraHeader': 'X-Demo: a=b' };
    expect(
      await runGit(
        ['config', '--get-urlmatch', 'http.extraHeader', 'http://git.example/'],
        { folder, settings },
      ),
    ).toBe('X-Demo: a=b\n');
  });

  it('heeds neither the settings of the machine nor those of whoever started it', async () => {
    await writeFile(join(folder, '.gitconfig'), '[user]\n\tname = Somebody\n');
    process.env.GIT_CONFIG_PARAMETERS = "'user.name'='Somebody else'";
    await expect(
      runGit(['config', '--get', 'user.name'], { folder }),
    ).rejects.toThrow('git config ended with 1');
  });

  it('says what Git said when it fails', async () => {
    await expect(
      runGit(['rev-parse', 'no-such-branch'], { folder }),
    ).rejects.toThrow(/^git rev-parse ended with 128: fatal: not a git repo/);
  });

  it('says so when there is no Git, or no folder to run it in', async () => {
    await expect(
      runGit(['status'], { folder: join(folder, 'missing') }),
    ).rejects.toThrow(/^Git cannot be started; caused by .*ENOENT/);
  });

  it('ends with the caller’s signal', async () => {
    const aborted = AbortSignal.abort();
    await expect(
      runGit(['hash-object', '--stdin'], { folder, signal: aborted }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});
