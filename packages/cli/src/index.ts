import { createProgram } from './program';
import { runProgram } from './runProgram';
import { processTerminal } from './terminal/processTerminal';

// The exit code is set and not forced, so that a pipe takes all that was written.
runProgram(
  createProgram(processTerminal),
  process.argv.slice(2),
  processTerminal,
).then(code => {
  process.exitCode = code;
});
