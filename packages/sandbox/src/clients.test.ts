import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { GiteaEntityProvider } from '@backstage/plugin-catalog-backend-module-gitea';
import { initRepoAndPush } from '@backstage/plugin-scaffolder-node';
import { base64, GiteaTestClient } from './__testUtils__/GiteaTestClient';
import {
  ORGANIZATION,
  READ_TOKEN,
  startTestSandbox,
  TOKEN,
  USER,
  type TestSandbox,
} from './__testUtils__/testSandbox';

const CATALOG_INFO = 'apiVersion: backstage.io/v1alpha1\nkind: Component\n';

describe("Backstage's own clients of Gitea", () => {
  let started: TestSandbox;
  let url: string;
  let client: GiteaTestClient;

  beforeAll(async () => {
    started = await startTestSandbox();
    url = started.sandbox.url;
    client = new GiteaTestClient(url, TOKEN);
    await client.post(`/orgs/${ORGANIZATION}/repos`, {
      name: 'shop',
      private: true,
    });
    await client.post(`/repos/${ORGANIZATION}/shop/contents`, {
      branch: 'main',
      message: 'Begin',
      files: [
        {
          operation: 'create',
          path: 'catalog-info.yaml',
          content: base64(CATALOG_INFO),
        },
        {
          operation: 'create',
          path: 'docs/adr/one.md',
          content: base64('# One'),
        },
        {
          operation: 'create',
          path: 'docs/adr/two.md',
          content: base64('# Two'),
        },
      ],
    });
  });
  afterAll(() => started.close());

  const config = (password = TOKEN) =>
    new ConfigReader({
      integrations: {
        gitea: [
          { host: new URL(url).host, baseUrl: url, username: USER, password },
        ],
      },
      catalog: {
        providers: {
          gitea: {
            demo: { host: new URL(url).host, organization: ORGANIZATION },
          },
        },
      },
    });
  const reader = (password?: string) =>
    UrlReaders.default({
      config: config(password),
      logger: mockServices.logger.mock(),
    });
  const page = (path: string) =>
    `${url}/${ORGANIZATION}/shop/src/branch/main/${path}`;

  it('read a file', async () => {
    const response = await reader(READ_TOKEN).readUrl(
      page('catalog-info.yaml'),
    );

    expect((await response.buffer()).toString('utf8')).toBe(CATALOG_INFO);
  });

  it('are told that a file does not exist', async () => {
    await expect(reader().readUrl(page('none.yaml'))).rejects.toThrow(
      expect.objectContaining({ name: 'NotFoundError' }),
    );
  });

  it('read a folder as a tree', async () => {
    const tree = await reader().readTree(page('docs/adr'));

    const files = await tree.files();
    const texts = await Promise.all(
      files.map(async file => [
        file.path,
        (await file.content()).toString('utf8'),
      ]),
    );
    expect(texts.sort()).toEqual([
      ['one.md', '# One'],
      ['two.md', '# Two'],
    ]);
  });

  it('do not read a tree again that has not changed', async () => {
    const { etag } = await reader().readTree(page('docs'));

    await expect(reader().readTree(page('docs'), { etag })).rejects.toThrow(
      expect.objectContaining({ name: 'NotModifiedError' }),
    );
  });

  it('search for one file', async () => {
    const found = await reader().search(page('catalog-info.yaml'));
    const missing = await reader().search(page('none.yaml'));

    expect(found.files).toHaveLength(1);
    expect(missing.files).toEqual([]);
  });

  it('discover the repositories of an organization that hold an entity', async () => {
    await client.post(`/orgs/${ORGANIZATION}/repos`, { name: 'empty' });
    const applyMutation = jest.fn();
    const refresh: (() => Promise<void>)[] = [];
    const [provider] = GiteaEntityProvider.fromConfig(config(), {
      logger: mockServices.logger.mock(),
      schedule: {
        run: async ({ fn }) => {
          refresh.push(async () => fn(new AbortController().signal));
        },
      },
    });
    await provider.connect({ applyMutation, refresh: jest.fn() });

    await refresh[0]();

    expect(applyMutation).toHaveBeenCalledTimes(1);
    expect(applyMutation).toHaveBeenCalledWith({
      type: 'full',
      entities: [
        expect.objectContaining({
          entity: expect.objectContaining({
            spec: { type: 'url', target: page('catalog-info.yaml') },
          }),
        }),
      ],
    });
  });

  it('publish: the steps of publish:gitea, with its own way to push', async () => {
    const basic = `basic ${Buffer.from(`${USER}:${TOKEN}`).toString('base64')}`;
    const headers = {
      Authorization: basic,
      'Content-Type': 'application/json',
    };
    const organization = await fetch(`${url}/api/v1/orgs/${ORGANIZATION}`, {
      headers,
    });
    const created = await fetch(`${url}/api/v1/orgs/${ORGANIZATION}/repos`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ name: 'made', description: 'x', private: true }),
    });
    // It waits for this page without credentials, for up to 20 s.
    const webPage = await fetch(`${url}/${ORGANIZATION}/made`);
    const folder = await mkdtemp(join(tmpdir(), 'publish-'));
    await writeFile(join(folder, 'README.md'), '# Made\n');

    const { commitHash } = await initRepoAndPush({
      dir: folder,
      remoteUrl: `${url}/${ORGANIZATION}/made.git`,
      defaultBranch: 'main',
      auth: { username: USER, password: TOKEN },
      logger: mockServices.logger.mock(),
      commitMessage: 'initial commit',
    });

    expect([organization.status, created.status, webPage.status]).toEqual([
      200, 201, 200,
    ]);
    const branch = await client.get(
      `/repos/${ORGANIZATION}/made/branches/main`,
    );
    expect(branch.json).toMatchObject({ commit: { id: commitHash } });
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe('# Made\n');
    await rm(folder, { recursive: true });
  });

  it('take the web page, the history and the edit link of the integration', async () => {
    for (const path of [
      'src/branch/main/catalog-info.yaml',
      'commits/branch/main',
      '_edit/main/catalog-info.yaml',
    ]) {
      const answer = await fetch(`${url}/${ORGANIZATION}/shop/${path}`);
      expect(answer.status).toBe(200);
    }
  });
});
