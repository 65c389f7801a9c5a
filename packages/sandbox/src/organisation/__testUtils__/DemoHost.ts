import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../../startSandbox';
import { runGit } from '../runGit';
import {
  seedOrganisation,
  type SeedOrganisationOptions,
} from '../seedOrganisation';

export const DEMO_REPOSITORIES = [
  'organisation',
  'cerebra',
  'economist',
  'aegis',
  'gitops-platform',
  'managed-state',
];

const branchSchema = z.object({ commit: z.object({ id: z.string() }) });
const hooksSchema = z.array(
  z.object({
    config: z.object({ url: z.string() }),
    events: z.array(z.string()),
  }),
);

/** A sandbox in a folder of its own, and what is needed to seed it and look at the result. */
export class DemoHost {
  readonly user = 'portal-bot';
  readonly token = 'demo-token-0123456789abcdef';
  readonly readToken = 'read-token-0123456789abcdef';
  readonly credentials = btoa(`${this.user}:${this.token}`);
  /** Progress of the last seeding. */
  lines: string[] = [];
  readonly folder: string;
  #sandbox!: Sandbox;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async start(): Promise<DemoHost> {
    // As a checkout whose path has a blank in it.
    const host = new DemoHost(await mkdtemp(join(tmpdir(), 'xops demo ')));
    host.#sandbox = await startSandbox({
      folder: join(host.folder, 'sandbox'),
      port: 0,
      user: host.user,
      token: host.token,
      readToken: host.readToken,
      organization: 'xops-demo',
      logger: { info: () => {}, warn: () => {}, error: () => {} },
    });
    return host;
  }

  get url(): string {
    return this.#sandbox.url;
  }

  async seed(options: Partial<SeedOrganisationOptions> = {}): Promise<void> {
    this.lines = [];
    await seedOrganisation({
      baseUrl: this.url,
      token: this.token,
      user: this.user,
      dataFolder: this.folder,
      portalUrl: 'http://localhost:7007',
      webhookSecret: 'webhook-secret',
      logger: { info: line => this.lines.push(line) },
      ...options,
    });
  }

  async call(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        Authorization: `token ${this.token}`,
        'Content-Type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${response.status} ${text}`);
    }
    return text === '' ? undefined : JSON.parse(text);
  }

  async clone(name: string): Promise<string> {
    const target = join(this.folder, 'clones', name);
    const header = `Authorization: Basic ${this.credentials}`;
    await runGit(
      ['clone', '--quiet', `${this.url}/xops-demo/${name}.git`, target],
      {
        folder: this.folder,
        settings: { [`http.${this.url}/.extraHeader`]: header },
      },
    );
    return target;
  }

  async head(name: string): Promise<string> {
    const path = `/repos/xops-demo/${name}/branches/main`;
    return branchSchema.parse(await this.call('GET', path)).commit.id;
  }

  async heads(): Promise<string[]> {
    return Promise.all(DEMO_REPOSITORIES.map(name => this.head(name)));
  }

  async hooks(): Promise<z.infer<typeof hooksSchema>> {
    return hooksSchema.parse(await this.call('GET', '/orgs/xops-demo/hooks'));
  }

  async stop(): Promise<void> {
    await this.#sandbox.close();
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
