import { Entity } from '@backstage/catalog-model';
import { rateTester } from '../__testUtils__/rateTester';
import { SandboxHost } from '../__testUtils__/SandboxHost';

const STATE = 'xops-demo/managed-state';
const PLATFORM = 'xops-demo/gitops-platform';
/** What the demo's configuration says of "IaC PRs". */
const rule = {
  paths: ['**/*.tf', 'clusters/**', 'platform/**', 'services/**'],
};

describe("Pull requests of the demo's Git host", () => {
  let sandbox: SandboxHost;
  beforeAll(async () => {
    sandbox = await SandboxHost.start();
  });
  afterAll(() => sandbox?.close());

  const entity = (name: string, repository: string): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-location': `url:${sandbox.url}/${repository}/src/branch/main/catalog-info.yaml`,
        'backstage.io/source-location': `url:${sandbox.url}/${repository}/src/branch/main/`,
      },
    },
  });
  const start = () => {
    const tester = rateTester({
      integrations: sandbox.integrations,
      entities: [entity('state', STATE), entity('platform', PLATFORM)],
    });
    return {
      ...tester,
      readNow: (parameters: object) => {
        tester.clock.now = new Date();
        return tester.readOne(parameters);
      },
    };
  };

  it('are counted once they are merged, by what they touch, as they are made through its API', async () => {
    const { readNow } = start();
    const before = await readNow(rule);
    expect(before).toMatchObject({ quality: 'ok', value: 3, samples: 3 });

    await sandbox.openPull(STATE, { branch: 'queue', file: 'queue.tf' });
    await sandbox.openPull(PLATFORM, {
      branch: 'redis',
      file: 'platform/redis.yaml',
    });
    await sandbox.openPull(PLATFORM, { branch: 'words', file: 'docs/more.md' });
    expect(await readNow(rule)).toMatchObject({ value: 3, samples: 3 });
    expect(await readNow({ ...rule, state: 'opened' })).toMatchObject({
      value: 5,
      samples: 6,
    });

    await sandbox.post(`/repos/${STATE}/pulls/4/merge`, { Do: 'merge' });
    await sandbox.post(`/repos/${PLATFORM}/pulls/1/merge`, {
      Do: 'squash',
      delete_branch_after_merge: true,
    });
    await sandbox.post(`/repos/${PLATFORM}/pulls/2/merge`, { Do: 'rebase' });

    const after = await readNow(rule);
    expect(after).toMatchObject({ quality: 'ok', value: 5, samples: 6 });
    expect(after.explanation.map(({ url }) => url)).toEqual(
      expect.arrayContaining([
        `${sandbox.url}/${STATE}/pulls/4`,
        `${sandbox.url}/${PLATFORM}/pulls/1`,
      ]),
    );
    const pages = after.explanation.flatMap(({ url }) => (url ? [url] : []));
    expect(pages).toHaveLength(5);
    for (const page of pages) {
      expect((await fetch(page)).status).toBe(200);
    }
  });

  it('are an error where the repository is gone, or the password is', async () => {
    const { readNow } = start();
    expect(
      await readNow({ repositories: [`${sandbox.host}/xops-demo/gone`] }),
    ).toMatchObject({
      quality: 'error',
      reason: expect.stringContaining('(404)'),
    });

    const [gitea] = sandbox.integrations.gitea;
    const { readOne } = rateTester({
      integrations: { gitea: [{ ...gitea, password: 'hunter2' }] },
    });
    expect(
      await readOne({ repositories: [`${sandbox.host}/${STATE}`] }),
    ).toMatchObject({
      quality: 'error',
      reason: expect.stringMatching(
        /does not accept the configured credentials \(401\)$/,
      ),
    });
  });
});
