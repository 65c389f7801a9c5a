import { createProgram } from '../program';
import { runProgram } from '../runProgram';
import { FakeTerminal } from './FakeTerminal';

/** Calls the command in a folder, as far as it goes without a process of its own. */
export async function xops(cwd: string, ...args: string[]) {
  return await xopsIn(new FakeTerminal(cwd), ...args);
}

/** The same in a terminal of one's own. */
export async function xopsIn(terminal: FakeTerminal, ...args: string[]) {
  const code = await runProgram(createProgram(terminal), args, terminal);
  return { code, out: terminal.written, err: terminal.complaints };
}
