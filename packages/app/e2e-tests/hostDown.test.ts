import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { Complaints, launchBrowser, openPage } from './browser';
import { PortalClient } from './portalClient';

const RECORDS = '/api/xops-adr/v1/records?kind=record&limit=1';

describe('while the Git host is down', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xops host down '));
  let client: PortalClient;
  let portal: string;
  let sandbox: ChildProcess;
  let stop: () => Promise<unknown>;

  beforeAll(async () => {
    const { Children } = await import('../../../scripts/lib/children.mjs');
    const { openData, tryPort } = await import('../../../scripts/lib/data.mjs');
    const { portalEnvironment, portalReady, startBackend, startSandbox } =
      await import('../../../scripts/lib/portal.mjs');
    const data = await openData({ folder: path.join(folder, 'data') });
    const port = await tryPort(0);
    const options = {
      children: new Children(() => {}),
      node: process.env.XOPS_NODE ?? process.execPath,
      data,
      env: portalEnvironment({ data, port }),
    };
    sandbox = startSandbox(options);
    stop = () => options.children.stop();
    startBackend(options);
    await portalReady({ port });
    portal = `http://localhost:${port}`;
    client = new PortalClient({
      portal,
      git: `http://localhost:${data.demo.sandboxPort}`,
      gitToken: data.demo.token,
    });
  }, 180_000);

  afterAll(async () => {
    await stop?.();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('decisions are there as they were read last, and the page says so', async () => {
    const before = await client.until('All records', async () => {
      const { totalItems } = await client.json(RECORDS);
      return totalItems >= 24 ? totalItems : undefined;
    });
    const gone = new Promise(resolve => sandbox.once('exit', resolve));
    sandbox.kill('SIGKILL');
    await gone;
    await client.json('/api/xops-adr/v1/refresh/component/default/cerebra', {
      method: 'POST',
    });

    expect((await client.json(RECORDS)).totalItems).toBe(before);
    const browser = await launchBrowser();
    try {
      const page = await openPage(browser, new Complaints(), {
        baseURL: portal,
      });
      await page.goto('/decisions?entity=component%3Adefault%2Fcerebra');
      await page
        .getByRole('link', { name: /Write the gateway in Go/ })
        .waitFor();
      await page
        .getByText(/(cannot be read|not readable) since/i)
        .first()
        .waitFor();
      await page.getByRole('link', { name: /Write the gateway in Go/ }).click();
      await page
        .getByRole('heading', { name: /Write the gateway in Go/ })
        .first()
        .waitFor();
    } finally {
      await browser.close();
    }
  });
});
