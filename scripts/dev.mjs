import path from 'node:path';
import { Children } from './lib/children.mjs';
import { openData, requirePort, requireSandboxPort } from './lib/data.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { configs, portalEnvironment, portalReady } from './lib/portal.mjs';
import { say } from './lib/say.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

/** `npm run dev`: backend and app from their sources, reloading on every change. */
export async function main() {
  const port = process.env.PORT || '7007';
  const appPort = process.env.XOPS_DEV_PORT || '3000';
  await requirePort(port);
  await requirePort(appPort);
  const toolchain = await ensureToolchain();
  await ensureInstalled(toolchain);
  const data = await openData();
  await requireSandboxPort(data.demo.sandboxPort, port);

  let stopped = false;
  const stop = async code => {
    if (!stopped) {
      stopped = true;
      await children.stop();
      process.exit(code);
    }
  };
  const children = new Children((name, how) => {
    say(`The ${name} ended (${how}).`);
    stop(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => stop(0));
  }

  const env = {
    ...toolchain.env,
    ...portalEnvironment({ data, port }),
    NODE_ENV: 'development',
    XOPS_DEV_PORT: appPort,
  };
  children.startPackage({
    name: 'sandbox',
    node: toolchain.node,
    folder: inRoot('packages/sandbox'),
    env: { ...env, NODE_ENV: 'production' },
    log: path.join(data.folder, 'sandbox.log'),
  });
  const layers = configs(['', '.demo', '.development', '.local']);
  for (const name of ['backend', 'app']) {
    children.start({
      name,
      command: toolchain.node,
      args: [
        inRoot('node_modules/@backstage/cli/bin/backstage-cli'),
        'package',
        'start',
        ...layers,
      ],
      cwd: inRoot('packages', name),
      env,
    });
  }
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(0), 500).unref();
  try {
    await portalReady({ port, isStopped: () => stopped });
  } catch (error) {
    say(error.message);
    await stop(1);
  }
  say(
    `\nThe portal reloads on every change: http://localhost:${appPort} · backend on http://localhost:${port} · stop with Ctrl-C`,
  );
}
