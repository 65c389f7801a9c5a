import path from 'node:path';
import { ensureAppBuilt } from './lib/build.mjs';
import { Children } from './lib/children.mjs';
import { openData, requirePort, requireSandboxPort } from './lib/data.mjs';
import { ensureInstalled } from './lib/install.mjs';
import {
  logTail,
  portalEnvironment,
  portalReady,
  startPortal,
} from './lib/portal.mjs';
import { Explained, say, seconds } from './lib/say.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

function parse(args) {
  const unknown = args.find(arg => arg !== '--reset-demo');
  if (unknown) {
    throw new Explained(
      `Unknown argument '${unknown}'. Known: npm start -- --reset-demo`,
    );
  }
  return { resetDemo: args.includes('--reset-demo') };
}

/** `npm start`: everything from a fresh clone to a portal that answers. */
export async function main(args) {
  const options = parse(args);
  const port = process.env.PORT || '7007';
  await requirePort(port);
  const toolchain = await ensureToolchain();
  await ensureInstalled(toolchain);
  await ensureAppBuilt(toolchain);
  const data = await openData(options);
  await requireSandboxPort(data.demo.sandboxPort, port);

  let stopped = false;
  const children = new Children((name, how) => {
    say(`\nThe ${name} ended by itself (${how}). Its last lines:\n`);
    say(logTail(data, name));
    say(`\nThe whole log is ${path.join(data.folder, `${name}.log`)}`);
    stop(1);
  });
  const stop = async code => {
    if (!stopped) {
      stopped = true;
      await children.stop();
      process.exit(code);
    }
  };
  const onSignal = () => {
    say('\nStopping …');
    stop(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  process.on('SIGHUP', onSignal);
  // npm does not always pass a signal on: when it is gone, so are we.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(0), 500).unref();

  say('Starting sandbox and backend …');
  const env = { ...toolchain.env, ...portalEnvironment({ data, port }) };
  const isStopped = () => stopped;
  try {
    await startPortal({ children, node: toolchain.node, data, env, isStopped });
    await portalReady({ port, isStopped });
  } catch (error) {
    say(`\n${error.message} The backend's last lines:\n`);
    say(logTail(data, 'backend'));
    await stop(1);
  }
  if (!stopped) {
    say(
      `\nThe xOps portal is ready after ${seconds()} s: http://localhost:${port} · demo organisation xops-demo on http://localhost:${
        data.demo.sandboxPort
      }/xops-demo · data and logs in ${data.folder} · stop with Ctrl-C`,
    );
  }
}
