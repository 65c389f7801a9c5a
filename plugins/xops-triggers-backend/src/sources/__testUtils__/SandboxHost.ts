import { ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { TestServer } from './TestServer';

const PROGRAM = join(__dirname, '../../../../../packages/sandbox/src/index.ts');
const TOKEN = 'token-of-the-portal';

/** The demo's Git host as `npm start` runs it, in a folder of its own. */
export class SandboxHost {
  readonly host: string;
  readonly #folder: string;
  readonly #child: ChildProcess;

  private constructor(host: string, folder: string, child: ChildProcess) {
    this.host = host;
    this.#folder = folder;
    this.#child = child;
  }

  /** Resolves when the demo organisation is there. */
  static async start(): Promise<SandboxHost> {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox of triggers-'));
    const port = await freePort();
    const transform = require.resolve(
      '@backstage/cli/config/nodeTransform.cjs',
    );
    const child = spawn(process.execPath, ['--require', transform, PROGRAM], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        XOPS_DATA: folder,
        XOPS_SANDBOX_PORT: port,
        XOPS_SANDBOX_TOKEN: TOKEN,
        XOPS_SANDBOX_WEBHOOK_SECRET: 'webhook-secret',
        XOPS_PORTAL_URL: 'http://localhost:9',
      },
      stdio: 'ignore',
    });
    const sandbox = new SandboxHost(`localhost:${port}`, folder, child);
    await sandbox.#ready();
    return sandbox;
  }

  get integrations() {
    const { host, url: baseUrl } = this;
    return {
      gitea: [{ host, baseUrl, username: 'portal-bot', password: TOKEN }],
    };
  }

  get url(): string {
    return `http://${this.host}`;
  }

  /** @throws when the host does not answer with success */
  async post(path: string, body: object): Promise<void> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method: 'POST',
      headers: {
        authorization: `token ${TOKEN}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
  }

  /** A branch with a file on it, and a pull request of it, as anybody makes one by the API. */
  async openPull(
    repository: string,
    { branch, file }: { branch: string; file: string },
  ): Promise<void> {
    await this.post(`/repos/${repository}/contents`, {
      branch: 'main',
      new_branch: branch,
      message: `Write ${file}`,
      files: [{ operation: 'upload', path: file, content: 'YQo=' }],
    });
    await this.post(`/repos/${repository}/pulls`, {
      title: `Write ${file}`,
      head: branch,
      base: 'main',
    });
  }

  async close(): Promise<void> {
    const ended = new Promise(resolve => {
      this.#child.once('close', resolve);
    });
    this.#child.kill('SIGKILL');
    await ended;
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #ready(): Promise<void> {
    while (this.#child.exitCode === null && this.#child.signalCode === null) {
      const answer = await fetch(`${this.url}/api/healthz`).catch(() => {});
      if (answer?.ok) {
        return;
      }
      await wait(50);
    }
    throw new Error(`The sandbox ended with ${this.#child.exitCode}`);
  }
}

/** A port that was free a moment ago. */
async function freePort(): Promise<string> {
  const server = await TestServer.start(() => 'hang');
  const { port } = new URL(server.url);
  await server.close();
  return port;
}
