import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { say } from './lib/say.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

/** As the command itself says it: the call could not be answered. */
const CANNOT_ANSWER = 2;

/** The command in one file, made from its sources in a fraction of a second. */
async function bundledCommand() {
  const { bundle } = await import('../packages/cli/build.mjs');
  const file = inRoot('node_modules/.cache/xops-cli/xops.cjs');
  const own = `${file}.${process.pid}`;
  await bundle(own);
  // Another call may be starting from it right now.
  fs.renameSync(own, file);
  return file;
}

function runCommand(node, file, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      node,
      ['--require', inRoot('scripts/lib/exitWithParent.cjs'), file, ...args],
      {
        // Paths are those of the caller; npm changes to the checkout.
        cwd: process.env.INIT_CWD || process.cwd(),
        stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      },
    );
    child.once('error', reject);
    child.once('close', code => resolve(code ?? CANNOT_ANSWER));
  });
}

/** `npm run --silent xops -- …`: the command of packages/cli. */
export async function main(args) {
  try {
    const toolchain = await ensureToolchain();
    await ensureInstalled(toolchain);
    const file = await bundledCommand();
    process.exit(await runCommand(toolchain.node, file, args));
  } catch (error) {
    say(error.name === 'Explained' ? `\n${error.message}` : error.stack);
    process.exit(CANNOT_ANSWER);
  }
}
