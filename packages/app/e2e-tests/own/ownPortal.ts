import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { PortalClient } from '../portalClient';

export interface OwnPortalOptions {
  /** What the test is about, for its folder's name. */
  name: string;
  /** YAML that goes over the demo's configuration. */
  config?: string;
}

/** A portal with a fresh demo of its own, whose parts a test may kill and start again. */
export class OwnPortal {
  readonly url: string;
  readonly client: PortalClient;
  readonly #folder: string;
  readonly #start: {
    backend: () => ChildProcess;
    ready: () => Promise<void>;
    stop: () => Promise<unknown>;
  };
  readonly #sandbox: ChildProcess;
  #backend: ChildProcess;

  static async start({ name, config }: OwnPortalOptions): Promise<OwnPortal> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), `xops ${name} `));
    const { Children } = await import('../../../../scripts/lib/children.mjs');
    const { openData, tryPort } = await import(
      '../../../../scripts/lib/data.mjs'
    );
    const { portalEnvironment, portalReady, startBackend, startSandbox } =
      await import('../../../../scripts/lib/portal.mjs');
    const data = await openData({ folder: path.join(folder, 'data') });
    const port = await tryPort(0);
    const extra = path.join(folder, 'app-config.test.yaml');
    fs.writeFileSync(extra, config ?? '{}\n');
    const options = {
      children: new Children(() => {}),
      node: process.env.XOPS_NODE ?? process.execPath,
      data,
      env: portalEnvironment({ data, port }),
      extra: [extra],
    };
    const portal = new OwnPortal({
      folder,
      url: `http://localhost:${port}`,
      git: `http://localhost:${data.demo.sandboxPort}`,
      gitToken: data.demo.token,
      sandbox: startSandbox(options),
      start: {
        backend: () => startBackend(options),
        ready: () => portalReady({ port }),
        stop: () => options.children.stop(),
      },
    });
    await portal.#start.ready();
    return portal;
  }

  private constructor(options: {
    folder: string;
    url: string;
    git: string;
    gitToken: string;
    sandbox: ChildProcess;
    start: {
      backend: () => ChildProcess;
      ready: () => Promise<void>;
      stop: () => Promise<unknown>;
    };
  }) {
    const { folder, url, git, gitToken, sandbox, start } = options;
    this.url = url;
    this.client = new PortalClient({ portal: url, git, gitToken });
    this.#folder = folder;
    this.#sandbox = sandbox;
    this.#start = start;
    this.#backend = start.backend();
  }

  async killBackend(): Promise<void> {
    await killed(this.#backend);
  }

  async killSandbox(): Promise<void> {
    await killed(this.#sandbox);
  }

  async startBackend(): Promise<void> {
    this.#backend = this.#start.backend();
    await this.#start.ready();
  }

  async stop(): Promise<void> {
    await this.#start.stop();
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
