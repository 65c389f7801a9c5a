import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Children } from '../../../scripts/lib/children.mjs';
import { openData, tryPort } from '../../../scripts/lib/data.mjs';
import {
  logTail,
  portalEnvironment,
  portalReady,
  startPortal,
} from '../../../scripts/lib/portal.mjs';

/** Starts a portal with a fresh demo in a folder of its own; its path holds a blank. */
export default async function start() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xops e2e '));
  const data = await openData({ folder });
  const port = await tryPort(0);
  const ended = [];
  const children = new Children((name, how) => ended.push(`${name}: ${how}`));
  const isStopped = () => ended.length > 0;
  globalThis.xopsPortal = { children, folder };
  try {
    await startPortal({
      children,
      node: process.env.XOPS_NODE ?? process.execPath,
      data,
      env: portalEnvironment({ data, port }),
      isStopped,
    });
    await portalReady({ port, isStopped });
    if (ended.length > 0) {
      throw new Error(`Ended by itself: ${ended.join(', ')}`);
    }
  } catch (error) {
    const logs = ['sandbox', 'backend'].map(name => logTail(data, name, 40));
    await children.stop();
    throw new Error(`${error.message}\n${logs.join('\n')}`);
  }
  process.env.XOPS_E2E_URL = `http://localhost:${port}`;
  process.env.XOPS_E2E_GIT_URL = `http://localhost:${data.demo.sandboxPort}`;
  process.env.XOPS_E2E_GIT_TOKEN = data.demo.token;
  process.env.XOPS_E2E_DATA = folder;
}
