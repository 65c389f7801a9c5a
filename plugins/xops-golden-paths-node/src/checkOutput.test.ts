import { InputError } from '@backstage/errors';
import childProcess from 'node:child_process';
import { availableParallelism } from 'node:os';
import { checkOutput } from './checkOutput';
import { type Files, withOutput } from './testing/outputFolder';

// Each starts processes, which takes long where much else runs.
/** Every key is compared with every other one: minutes of work in 1 MiB. */
const hostile: Files = {
  'a.json': '{ "a": 1 }',
  'slow.yaml': Array.from({ length: 90_000 }, (_, i) => `k${i}: 1\n`).join(''),
};

const passed = (checker: string, subjects: number) => ({
  checker,
  status: 'passed',
  subjects,
  findings: [],
});

describe('checkOutput', () => {
  it('refuses a folder that does not exist', async () => {
    const answer = checkOutput({ folder: '/nowhere/at/all' });
    await expect(answer).rejects.toThrow(InputError);
    await expect(answer).rejects.toThrow(
      "No folder '/nowhere/at/all' to check",
    );
  });

  it('refuses a checker that does not exist', async () => {
    await withOutput({}, async folder => {
      // Callers may have the names from configuration.
      const checks = JSON.parse('["kubernetes", "helm"]');
      await expect(checkOutput({ folder, checks })).rejects.toThrow(
        /^No checker 'helm'; there are files, syntax, /,
      );
    });
  });

  it('refuses an expectation with a misspelt key', async () => {
    await withOutput({}, async folder => {
      const expectation = JSON.parse('{ "environment": ["dev"] }');
      await expect(
        checkOutput({ folder, expect: expectation }),
      ).rejects.toThrow(/Malformed expectation of an output: .*"environment"/);
    });
  });

  it('runs the named checkers, and those that the others rely on', async () => {
    await withOutput({ 'a.json': '{ "a": 1 }' }, async folder => {
      const said: string[] = [];
      const report = await checkOutput({
        folder,
        checks: ['kubernetes'],
        logger: { info: message => said.push(message) },
      });
      expect(report.results).toEqual([
        passed('files', 1),
        passed('syntax', 1),
        passed('kubernetes', 0),
      ]);
      expect(said).toEqual([
        'files: passed, 1 subjects, 0 findings',
        'syntax: passed, 1 subjects, 0 findings',
        'kubernetes: passed, 0 subjects, 0 findings',
      ]);
    });
  });

  it('tells the checker its expectations', async () => {
    await withOutput({ 'a.txt': 'a' }, async folder => {
      const report = await checkOutput({
        folder,
        checks: [],
        expect: { files: ['README.md'] },
      });
      expect(report.results[0]).toMatchObject({
        checker: 'files',
        status: 'failed',
        findings: [{ rule: 'files/missing', file: 'README.md' }],
      });
    });
  });

  it('leaves no globals of a checker in this process', async () => {
    const workflow = 'on: push\njobs: {}\n';
    const files = { '.github/workflows/a.yaml': workflow };
    await withOutput(files, async folder => {
      const before = Object.keys(globalThis);
      const report = await checkOutput({ folder, checks: ['actionlint'] });
      expect(report.results.map(it => it.status)).toEqual([
        'passed',
        'passed',
        'failed',
      ]);
      expect(Object.keys(globalThis)).toEqual(before);
    });
  });

  it('fails the checker that takes too long, runs those after it, and blocks nothing meanwhile', async () => {
    await withOutput(hostile, async folder => {
      let ticks = 0;
      const ticking = setInterval(() => {
        ticks += 1;
      }, 20);
      const report = await checkOutput({
        folder,
        checks: ['dockerfile'],
        timeoutSeconds: 2,
      });
      clearInterval(ticking);
      expect(report.results).toEqual([
        passed('files', 2),
        {
          checker: 'syntax',
          status: 'failed',
          subjects: 0,
          findings: [
            expect.objectContaining({
              rule: 'run/timed-out',
              severity: 'error',
              message: 'The check took more than 2 s and was stopped.',
            }),
          ],
        },
        passed('dockerfile', 0),
      ]);
      expect(ticks).toBeGreaterThan(25);
    });
  });

  it('stops its process when it is aborted, though a checker blocks it', async () => {
    const fork = jest.spyOn(childProcess, 'fork');
    await withOutput(hostile, async folder => {
      const controller = new AbortController();
      const answer = checkOutput({
        folder,
        checks: [],
        signal: controller.signal,
        logger: { info: () => controller.abort(new Error('No longer needed')) },
      });
      await expect(answer).rejects.toThrow('No longer needed');
    });
    expect(fork).toHaveBeenCalledTimes(1);
    const child = fork.mock.results[0].value;
    expect(child.signalCode).toBe('SIGKILL');
    fork.mockRestore();
  });

  it('runs as many processes at a time as there are processors', async () => {
    const fork = jest.spyOn(childProcess, 'fork');
    const isAtWork = ({ value }: (typeof fork.mock.results)[number]) =>
      value?.exitCode === null && value.signalCode === null;
    let most = 0;
    await withOutput({ 'a.json': '{}' }, async folder => {
      const count = availableParallelism() + 2;
      const info = () => {
        most = Math.max(most, fork.mock.results.filter(isAtWork).length);
      };
      await Promise.all(
        Array.from({ length: count }, () =>
          checkOutput({ folder, checks: [], logger: { info } }),
        ),
      );
      expect(fork).toHaveBeenCalledTimes(count);
    });
    fork.mockRestore();
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(availableParallelism());
  });

  it('starts nothing when it is aborted before', async () => {
    const fork = jest.spyOn(childProcess, 'fork');
    await withOutput({}, async folder => {
      const signal = AbortSignal.abort(new Error('Too late'));
      await expect(checkOutput({ folder, signal })).rejects.toThrow('Too late');
    });
    expect(fork).not.toHaveBeenCalled();
    fork.mockRestore();
  });

  it('fails a checker whose process dies', async () => {
    const fork = jest.spyOn(childProcess, 'fork');
    await withOutput(hostile, async folder => {
      const { results } = await checkOutput({
        folder,
        checks: [],
        logger: { info: () => fork.mock.results[0].value.kill('SIGKILL') },
      });
      expect(results).toMatchObject([
        passed('files', 2),
        {
          checker: 'syntax',
          status: 'failed',
          findings: [
            {
              rule: 'run/crashed',
              message: expect.stringContaining('SIGKILL'),
            },
          ],
        },
      ]);
    });
    fork.mockRestore();
  });
});
