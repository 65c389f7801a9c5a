import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { startProcess } from './startProcess';

const program = () => spawn(process.execPath, ['-e', 'console.log("runs")']);

/** A child as Node gives it when the system refuses: without streams. */
function refused(code: string): ReturnType<typeof program> {
  const child = new EventEmitter();
  const error = Object.assign(new Error(`spawn git ${code}`), { code });
  process.nextTick(() => child.emit('error', error));
  return Object.assign(child, JSON.parse('{}'));
}

describe('startProcess', () => {
  it('gives a child from which nothing is lost', async () => {
    const child = await startProcess(program);
    const [chunk] = await once(child.stdout, 'data');
    expect(String(chunk)).toBe('runs\n');
  });

  it.each(['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM'])(
    'tries again where the machine says %s',
    async code => {
      const start = jest
        .fn(program)
        .mockImplementationOnce(() => refused(code))
        .mockImplementationOnce(() => refused(code));
      const child = await startProcess(start);
      expect(start).toHaveBeenCalledTimes(3);
      expect(await once(child, 'exit')).toEqual([0, null]);
    },
  );

  it('tries again where starting throws at once', async () => {
    const start = jest.fn(program).mockImplementationOnce(() => {
      throw Object.assign(new Error('spawn ENOMEM'), { code: 'ENOMEM' });
    });
    await once(await startProcess(start), 'exit');
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('gives up after a while', async () => {
    const start = jest.fn(() => refused('EAGAIN'));
    const answer = startProcess(start, [1, 1]);
    await expect(answer).rejects.toThrow('spawn git EAGAIN');
    expect(start).toHaveBeenCalledTimes(3);
  });

  it('tells at once what waiting does not mend', async () => {
    const start = jest.fn(() => spawn('/no/such/program'));
    await expect(startProcess(start)).rejects.toThrow('ENOENT');
    expect(start).toHaveBeenCalledTimes(1);
  });
});
