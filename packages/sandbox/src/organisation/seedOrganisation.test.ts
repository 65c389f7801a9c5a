import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../startSandbox';
import { readOrganisation } from './OrganisationContent';
import { runGit } from './runGit';
import {
  seedOrganisation,
  type SeedOrganisationOptions,
} from './seedOrganisation';

const TOKEN = 'demo-token-0123456789abcdef';
const READ_TOKEN = 'read-token-0123456789abcdef';
const USER = 'portal-bot';
const CREDENTIALS = Buffer.from(`${USER}:${TOKEN}`).toString('base64');
const NAMES = [
  'organisation',
  'cerebra',
  'economist',
  'aegis',
  'gitops-platform',
  'managed-state',
];

let folder: string;
let sandbox: Sandbox;
let lines: string[];

const start = () =>
  startSandbox({
    folder: join(folder, 'sandbox'),
    port: 0,
    user: USER,
    token: TOKEN,
    readToken: READ_TOKEN,
    organization: 'xops-demo',
    logger: { info: () => {}, warn: () => {}, error: () => {} },
  });

beforeEach(async () => {
  // As a checkout whose path has a blank in it.
  folder = await mkdtemp(join(tmpdir(), 'xops demo '));
  lines = [];
  sandbox = await start();
});

afterEach(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

const seed = (options: Partial<SeedOrganisationOptions> = {}) =>
  seedOrganisation({
    baseUrl: sandbox.url,
    token: TOKEN,
    user: USER,
    dataFolder: folder,
    portalUrl: 'http://localhost:7007',
    webhookSecret: 'webhook-secret',
    logger: { info: line => lines.push(line) },
    ...options,
  });

async function call(
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const response = await fetch(`${sandbox.url}/api/v1${path}`, {
    method,
    headers: {
      Authorization: `token ${TOKEN}`,
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

const repositorySchema = z.object({
  name: z.string(),
  private: z.boolean(),
  empty: z.boolean(),
  description: z.string(),
  default_branch: z.string(),
  topics: z.array(z.string()),
});
const branchSchema = z.object({ commit: z.object({ id: z.string() }) });
const hookSchema = z.object({
  config: z.object({ url: z.string() }),
  events: z.array(z.string()),
});

async function clone(name: string): Promise<string> {
  const target = join(folder, 'clones', name);
  await runGit(
    ['clone', '--quiet', `${sandbox.url}/xops-demo/${name}.git`, target],
    {
      folder,
      settings: {
        [`http.${sandbox.url}/.extraHeader`]: `Authorization: Basic ${CREDENTIALS}`,
      },
    },
  );
  return target;
}

async function headOf(name: string): Promise<string> {
  const path = `/repos/xops-demo/${name}/branches/main`;
  return branchSchema.parse(await call('GET', path)).commit.id;
}

const readHooks = async () =>
  z.array(hookSchema).parse(await call('GET', '/orgs/xops-demo/hooks'));

describe('seedOrganisation', () => {
  it('makes every repository, private, described and tagged as a demo', async () => {
    await seed();
    const repositories = z
      .array(repositorySchema)
      .parse(await call('GET', '/orgs/xops-demo/repos'));
    expect(repositories.map(({ name }) => name).sort()).toEqual(
      [...NAMES].sort(),
    );
    for (const repository of repositories) {
      expect(repository).toMatchObject({
        private: true,
        empty: false,
        description: expect.stringMatching(/^Demo\. /),
        default_branch: 'main',
        topics: expect.arrayContaining(['demo']),
      });
    }
    expect(lines).toHaveLength(NAMES.length);
  });

  it('pushes the history as it is written: authors, dates, order and files', async () => {
    await seed();
    const target = await clone('cerebra');
    const log = await runGit(
      ['log', '--reverse', '--format=%an <%ae> %aI %cI %s'],
      { folder: target },
    );
    const { repositories } = await readOrganisation({ baseUrl: sandbox.url });
    const cerebra = repositories.find(({ name }) => name === 'cerebra');
    expect(log.trim().split('\n')).toEqual(
      cerebra?.commits.map(({ author, date, message }) => {
        const [subject] = message.split('\n');
        return `${author.name} <${author.email}> ${date} ${date} ${subject}`;
      }),
    );
    const files = await runGit(['ls-files'], { folder: target });
    expect(files.trim().split('\n').sort()).toEqual(
      cerebra?.commits.flatMap(commit => commit.files.map(f => f.path)).sort(),
    );
    await expect(
      runGit(['fsck', '--strict'], { folder: target }),
    ).resolves.toBe('');
  });

  it('writes the address of this very Git host into the files', async () => {
    await seed();
    const root = await readFile(
      join(await clone('gitops-platform'), 'bootstrap', 'services.yaml'),
      'utf8',
    );
    expect(root).toContain(
      `repoURL: '${sandbox.url}/xops-demo/gitops-platform.git'`,
    );
  });

  it('tells the portal of pushes, branches and pull requests by one webhook', async () => {
    await seed({ portalUrl: 'http://localhost:7007/' });
    const [hook, ...others] = await readHooks();
    expect(others).toEqual([]);
    expect(hook.config.url).toBe('http://localhost:7007/api/events/http/gitea');
    expect(hook.events).toEqual(
      expect.arrayContaining(['push', 'create', 'delete', 'pull_request']),
    );
  });

  it('creates nothing twice, and leaves alone what was committed since', async () => {
    await seed();
    await call('POST', '/repos/xops-demo/gitops-platform/contents', {
      message: 'Register a service',
      branch: 'main',
      files: [
        {
          operation: 'create',
          path: 'services/checkout/appproject.yaml',
          content: Buffer.from('kind: AppProject\n').toString('base64'),
        },
      ],
    });
    const before = await Promise.all(NAMES.map(headOf));
    lines = [];
    await seed();
    expect(await Promise.all(NAMES.map(headOf))).toEqual(before);
    expect(await readHooks()).toHaveLength(1);
    expect(lines).toEqual(
      expect.arrayContaining(['Demo repository xops-demo/aegis is there']),
    );
  });

  it.each([
    [
      'a repository that is missing',
      'DELETE',
      '/repos/xops-demo/aegis',
      undefined,
    ],
    [
      'topics that are missing',
      'PUT',
      '/repos/xops-demo/aegis/topics',
      { topics: [] },
    ],
  ])('mends %s', async (_, method, path, body) => {
    await seed();
    const head = await headOf('aegis');
    await call(method, path, body);
    await seed();
    expect(await headOf('aegis')).toBe(head);
    const { topics } = repositorySchema.parse(
      await call('GET', '/repos/xops-demo/aegis'),
    );
    expect(topics).toContain('velero');
  });

  it('pushes into a repository that an interrupted attempt left empty', async () => {
    await call('POST', '/orgs/xops-demo/repos', {
      name: 'economist',
      private: true,
    });
    await seed();
    expect(await headOf('economist')).toMatch(/^[0-9a-f]{40}$/);
    expect(lines).toContain(
      'Demo repository xops-demo/economist is made (5 commits)',
    );
  });

  it('finishes after it was aborted at any moment', async () => {
    for (const milliseconds of [1, 20, 60, 120, 250]) {
      const signal = AbortSignal.timeout(milliseconds);
      const outcome = seed({ signal }).then(
        () => 'finished',
        (error: Error) => error.name,
      );
      expect(['finished', 'TimeoutError']).toContain(await outcome);
    }
    await seed();
    const heads = await Promise.all(NAMES.map(headOf));
    expect(new Set(heads).size).toBe(NAMES.length);
    expect(await readHooks()).toHaveLength(1);
  });

  it('leaves the token in no file and no log line', async () => {
    await seed();
    const secrets = [TOKEN, CREDENTIALS];
    expect(secrets.filter(secret => lines.join().includes(secret))).toEqual([]);
    expect(await readdir(folder)).toEqual(['sandbox']);
    for (const secret of secrets) {
      // grep answers 1 when it finds nothing.
      await expect(
        promisify(execFile)('grep', ['-rl', secret, folder]),
      ).rejects.toMatchObject({ code: 1, stdout: '' });
    }
  });

  it('names every repository that it could not make, and why', async () => {
    const error = await seed({ token: READ_TOKEN }).catch(String);
    for (const name of NAMES) {
      expect(error).toContain(
        `${name}: ${sandbox.url} answered 403 to POST /orgs/xops-demo/repos: token does not have`,
      );
    }
  });

  it('says in words that the token is wrong, or that no Git host is there', async () => {
    await expect(seed({ token: 'wrong' })).rejects.toThrow(
      /answered 401 to GET \/orgs\/xops-demo: /,
    );
    await expect(seed({ baseUrl: 'http://127.0.0.1:1' })).rejects.toThrow(
      /^http:\/\/127.0.0.1:1 does not answer; caused by .*ECONNREFUSED/,
    );
  });

  it('does not need a HOME that can be written, and heeds none', async () => {
    const home = process.env.HOME;
    process.env.HOME = '/nonexistent';
    process.env.GIT_DIR = '/nonexistent/.git';
    try {
      await seed();
    } finally {
      process.env.HOME = home;
      delete process.env.GIT_DIR;
    }
    expect(await headOf('cerebra')).toMatch(/^[0-9a-f]{40}$/);
  });

  it('takes less than five seconds', async () => {
    const started = performance.now();
    await seed();
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
