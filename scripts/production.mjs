import fs from 'node:fs';
import path from 'node:path';
import { ensureAppBuilt } from './lib/build.mjs';
import { Children } from './lib/children.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { configs } from './lib/portal.mjs';
import { say } from './lib/say.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

/**
 * `npm run start:production [-- --config <file> …]`: the backend alone, with
 * app-config.production.yaml and what the arguments add. Its log is the terminal's.
 */
export async function main(args) {
  const toolchain = await ensureToolchain();
  await ensureInstalled(toolchain);
  await ensureAppBuilt(toolchain);
  const data = path.resolve(process.env.XOPS_DATA || inRoot('.xops'));
  fs.mkdirSync(path.join(data, 'work'), { recursive: true, mode: 0o700 });

  const children = new Children((name, how) => {
    say(`The ${name} ended (${how}).`);
    process.exit(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => children.stop().then(() => process.exit(0)));
  }
  children.startPackage({
    name: 'backend',
    node: toolchain.node,
    folder: inRoot('packages/backend'),
    args: [
      ...configs(['', '.production', '.local']),
      // Files are named from where the command was typed.
      ...args.map((arg, index) =>
        args[index - 1] === '--config' ? path.resolve(arg) : arg,
      ),
    ],
    env: { ...toolchain.env, NODE_ENV: 'production', XOPS_DATA: data },
  });
}
