import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Children } from '../../scripts/lib/children.mjs';
import { openData, tryPort } from '../../scripts/lib/data.mjs';
import {
  logTail,
  portalEnvironment,
  portalReady,
  startPortal,
} from '../../scripts/lib/portal.mjs';

/** Starts a demo of its own, in a new folder and on free ports. */
export async function startDemo() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xops-benchmark-'));
  const data = await openData({ folder });
  const port = await tryPort(0);
  const env = portalEnvironment({ data, port });
  const ended = [];
  const children = new Children((name, how) => ended.push(`${name}: ${how}`));
  const isStopped = () => ended.length > 0;
  const stop = async () => {
    await children.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await startPortal({
      children,
      node: process.execPath,
      data,
      env,
      isStopped,
    });
    await portalReady({ port, isStopped });
    if (ended.length > 0) {
      throw new Error(`Ended by itself: ${ended.join(', ')}`);
    }
  } catch (error) {
    const logs = ['sandbox', 'backend'].map(name => logTail(data, name));
    await stop();
    throw new Error([error.message, ...logs].join('\n'));
  }
  return {
    folder,
    url: env.XOPS_PORTAL_URL,
    gitHost: `localhost:${data.demo.sandboxPort}`,
    gitUser: env.XOPS_SANDBOX_USER,
    gitToken: data.demo.token,
    stop,
  };
}
