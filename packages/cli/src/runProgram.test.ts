import { Command } from 'commander';
import { FakeTerminal } from './__testUtils__/FakeTerminal';
import { endWith, runProgram } from './runProgram';
import { UsageError } from './UsageError';

async function ended(action: (command: Command) => void) {
  const terminal = new FakeTerminal('/');
  const program = new Command('xops');
  program
    .command('do')
    .action((_options: object, command: Command) => action(command));
  const code = await runProgram(program, ['do'], terminal);
  return { code, err: terminal.complaints };
}

describe('runProgram', () => {
  it('ends with 0, or with the code that a command asks for', async () => {
    expect(await ended(() => {})).toEqual({ code: 0, err: '' });
    expect(await ended(it => endWith(it, 1))).toEqual({ code: 1, err: '' });
  });

  it('explains a wrong call in its sentence alone', async () => {
    const fails = () => {
      throw new UsageError('There is no such thing.');
    };
    expect(await ended(fails)).toEqual({
      code: 2,
      err: 'There is no such thing.\n',
    });
  });

  it('shows a fault of its own with its cause, so that it can be reported', async () => {
    const fails = () => {
      throw new Error('Reading a.md failed', { cause: new Error('a fault') });
    };
    const { code, err } = await ended(fails);
    expect(code).toBe(2);
    expect(err).toContain('xops failed: Error: Reading a.md failed');
    expect(err).toContain('[cause]: Error: a fault');
  });
});
