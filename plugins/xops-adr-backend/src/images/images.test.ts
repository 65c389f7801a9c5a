import { TestDatabases } from '@backstage/backend-test-utils';
import { recordIdToPath } from '@xops/plugin-xops-adr-common';
import request from 'supertest';
import { FakeGitea, json } from '../__testUtils__/FakeGitea';
import { base, CHECKOUT, SECRET, SVG } from '../__testUtils__/shopRepositories';
import {
  asUser,
  bob,
  carol,
  startBackend,
} from '../__testUtils__/startBackend';
import { componentAt } from '../__testUtils__/startIngest';
import { locationKeyOf } from '../sources/locateRecords';

jest.setTimeout(60_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('images, on %s', id => {
  let gitea: FakeGitea;
  let backend: Awaited<ReturnType<typeof startBackend>>;
  const keyOf = (name: string) =>
    locationKeyOf({
      host: gitea.host,
      repository: `shop/${name}`,
      branch: 'main',
    });
  const valkey = () => `${keyOf('checkout')}:docs/adr/0001-valkey.md`;
  const at = (recordId: string, entity = 'component/default/checkout') =>
    `${entity}/${recordIdToPath(recordId)}`;

  beforeAll(async () => {
    gitea = await FakeGitea.start();
    gitea.commit('shop/checkout', CHECKOUT);
    gitea.commit('shop/secret', SECRET);
    backend = await startBackend({
      gitea,
      knex: await databases.init(id),
      entities: [
        componentAt(gitea, 'checkout'),
        componentAt(gitea, 'secret', { owner: 'pay' }),
      ],
      adr: { images: { maxBytes: 4096 }, defaultReview: 'P1Y' },
    });
    await backend.readAll();
  });
  afterAll(async () => {
    await gitea.stop();
  });

  const get = (path: string, user = bob) =>
    request(backend.server).get(`${base}${path}`).set(asUser(user));

  const image = (path: string, user = bob) =>
    get(
      `/images/${at(valkey())}?path=${encodeURIComponent(path)}`,
      user,
    ).buffer(true);

  it('are served by their content, so that nothing in them runs', async () => {
    const response = await image('img/chart.svg');
    expect(response.status).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-security-policy':
        "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=300',
      etag: expect.stringMatching(/^".+"$/),
    });
    expect(response.body.toString()).toBe(SVG);
    const again = await image('img/chart.svg').set(
      'if-none-match',
      response.headers.etag,
    );
    expect(again.status).toBe(304);
  });

  it('are found beside the record, whatever follows their name', async () => {
    const response = await image('../photo.png?raw=true');
    expect(response.status).toBe(200);
    expect(gitea.asked.at(-1)).toContain('docs/photo.png');
  });

  it.each([
    ['img/other.png', 404],
    ['../plan.md', 404],
    ['../../../secret/images/plan.png', 404],
    ['https://example.com/a.png', 404],
    ['gone.png', 404],
    ['big.png', 400],
    ['notes.png', 400],
  ])('refuse %s with %d', async (path, status) => {
    const before = gitea.asked.length;
    const response = await image(path);
    expect(response.status).toBe(status);
    const named = ['gone.png', 'big.png', 'notes.png'].includes(path);
    expect(gitea.asked.length - before > 0).toBe(named);
  });

  it('say when the host fails, and do not take over its status', async () => {
    gitea.interfere = (_, response) => {
      json(response, 401, {});
      return true;
    };
    const response = await image('img/chart.svg');
    gitea.interfere = () => false;
    expect(response.status).toBe(503);
  });

  it('are shown to nobody who may not read the record', async () => {
    expect((await image('img/chart.svg', carol)).status).toBe(404);
  });
});
