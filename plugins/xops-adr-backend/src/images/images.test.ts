import { TestDatabases } from '@backstage/backend-test-utils';
import { json } from '../__testUtils__/FakeGitea';
import { SVG } from '../__testUtils__/shopRepositories';
import { bob, carol } from '../__testUtils__/startBackend';
import { Shop, startShop } from '../__testUtils__/startShop';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('images, on %s', id => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await startShop(await databases.init(id));
  });
  afterAll(async () => {
    await shop.gitea.stop();
  });

  const image = (path: string, user = bob) =>
    shop
      .get(
        `/images/${shop.at(shop.valkey)}?path=${encodeURIComponent(path)}`,
        user,
      )
      .buffer(true);

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
    expect(shop.gitea.asked.at(-1)).toContain('docs/photo.png');
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
    const before = shop.gitea.asked.length;
    const response = await image(path);
    expect(response.status).toBe(status);
    const named = ['gone.png', 'big.png', 'notes.png'].includes(path);
    expect(shop.gitea.asked.length - before > 0).toBe(named);
  });

  it('say when the host fails, and do not take over its status', async () => {
    shop.gitea.interfere = (_, response) => {
      json(response, 401, {});
      return true;
    };
    const response = await image('img/chart.svg');
    shop.gitea.interfere = () => false;
    expect(response.status).toBe(503);
  });

  it('are shown to nobody who may not read the record', async () => {
    expect((await image('img/chart.svg', carol)).status).toBe(404);
  });
});
