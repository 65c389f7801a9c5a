import childProcess from 'node:child_process';
import { once } from 'node:events';
import { checkOutput } from '../checkOutput';
import { withOutput } from '../testing/outputFolder';
import { hasEnded } from './checkerProcess';
import { prepareChecks, takeSpare } from './spareProcess';

// Each starts processes, which takes long where much else runs.
describe('prepareChecks', () => {
  const fork = jest.spyOn(childProcess, 'fork');
  const child = (index: number) => fork.mock.results[index].value;

  afterEach(() => {
    jest.useRealTimers();
    takeSpare()?.child.kill('SIGKILL');
    fork.mockClear();
  });

  it('starts the process in which the next check runs', async () => {
    prepareChecks();
    expect(fork).toHaveBeenCalledTimes(1);
    await withOutput({ 'a.json': '{ "a": 1 }' }, async folder => {
      const { results } = await checkOutput({ folder });
      expect(results.every(it => it.status === 'passed')).toBe(true);
    });
    expect(fork).toHaveBeenCalledTimes(1);
    expect(hasEnded(child(0))).toBe(true);
  });

  it('gives no process to two checks', async () => {
    prepareChecks();
    await withOutput({ 'a.json': '{}' }, async folder => {
      const check = () => checkOutput({ folder, checks: [] });
      const reports = await Promise.all([check(), check()]);
      expect(reports[0]).toEqual(reports[1]);
    });
    expect(fork).toHaveBeenCalledTimes(2);
  });

  it('keeps one process, however often it is called', () => {
    prepareChecks();
    prepareChecks();
    expect(fork).toHaveBeenCalledTimes(1);
  });

  it('forgets a process that died, and the check starts another', async () => {
    prepareChecks();
    child(0).kill('SIGKILL');
    await once(child(0), 'exit');
    expect(takeSpare()).toBeUndefined();
    await withOutput({ 'a.json': '{}' }, async folder => {
      const { results } = await checkOutput({ folder, checks: [] });
      expect(results.map(it => it.status)).toEqual(['passed', 'passed']);
    });
    expect(fork).toHaveBeenCalledTimes(2);
  });

  it('leaves it to the check to say why no process can be started', async () => {
    fork.mockImplementationOnce(() => {
      const { spawn } = jest.requireActual('node:child_process');
      return spawn('/no/such/program');
    });
    prepareChecks();
    await once(child(0), 'error');
    expect(takeSpare()).toBeUndefined();
  });

  it('ends the process when nobody asks for it within half a minute', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    prepareChecks();
    jest.advanceTimersByTime(29_000);
    prepareChecks();
    jest.advanceTimersByTime(29_000);
    expect(child(0).killed || hasEnded(child(0))).toBe(false);
    const ended = once(child(0), 'exit');
    jest.advanceTimersByTime(1_000);
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(takeSpare()).toBeUndefined();
    expect(fork).toHaveBeenCalledTimes(1);
  });

  it('does not keep its parent from ending', async () => {
    const program = `
      require('@backstage/cli/config/nodeTransform.cjs');
      require(${JSON.stringify(
        require.resolve('./spareProcess'),
      )}).prepareChecks();
    `;
    const parent = childProcess.spawn(process.execPath, ['-e', program], {
      cwd: __dirname,
      stdio: 'ignore',
    });
    expect(await once(parent, 'exit')).toEqual([0, null]);
  });
});
