import { Entity } from '@backstage/catalog-model';
import { FakeGiteaPulls } from '../__testUtils__/FakeGiteaPulls';
import { rateTester } from '../__testUtils__/rateTester';

describe('Repositories by the catalog', () => {
  let gitea: FakeGiteaPulls;
  beforeEach(async () => {
    gitea = await new FakeGiteaPulls().start();
    gitea.add({});
  });
  afterEach(() => gitea.close());

  const entity = (
    name: string,
    repository: string | undefined,
    { kind = 'Component', system = 'shop', owner = 'pay' } = {},
  ): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-location': repository
          ? `url:${gitea.server.url}/${repository}/src/branch/main/a.yaml`
          : 'file:/srv/a.yaml',
      },
    },
    spec: {},
    relations: [
      { type: 'partOf', targetRef: `system:default/${system}` },
      { type: 'ownedBy', targetRef: `group:default/${owner}` },
    ],
  });
  const start = (entities: Entity[]) => {
    const { username, password } = { username: 'portal', password: 'hunter2' };
    const baseUrl = gitea.server.url;
    const host = baseUrl.replace('http://', '');
    return rateTester({
      entities,
      integrations: { gitea: [{ host, baseUrl, username, password }] },
    });
  };

  it('are read once, however many entities are in one', async () => {
    const { readOne } = start([
      entity('a', 'acme/shop'),
      entity('b', 'acme/shop', { kind: 'Resource' }),
      entity('c', 'ACME/Shop', { kind: 'API' }),
    ]);
    expect(await readOne({})).toMatchObject({ quality: 'ok', value: 1 });
    expect(gitea.takeCalls()).toHaveLength(1);
  });

  it("are those of a system's parts, or of what a group owns", async () => {
    const { read } = start([
      entity('a', 'acme/shop'),
      entity('b', 'acme/gone', { system: 'bank', owner: 'risk' }),
    ]);
    const results = await read(
      { system: 'shop' },
      { owner: 'pay' },
      { system: 'bank' },
      { owner: 'group:default/risk' },
    );
    expect(results.map(({ quality }) => quality)).toEqual([
      'ok',
      'ok',
      'error',
      'error',
    ]);
  });

  it('are told where they are not known', async () => {
    const { readOne } = start([
      entity('a', 'acme/shop'),
      entity('b', undefined),
    ]);
    const { explanation } = await readOne({});
    expect(explanation.at(-1)?.text).toBe(
      "Not read: component:default/b; no repository at a GitHub, GitLab or Gitea of 'integrations' is known of it",
    );
  });

  it.each([
    [
      { system: 'moon' },
      'the catalog knows no repository of system:default/moon',
    ],
    [{ owner: 'pay' }, 'the catalog knows no repository of group:default/pay'],
    [{}, 'the catalog knows no repository at a host of'],
  ])('that are none for %j are no data', async (scope, words) => {
    const { readOne } = start([entity('b', undefined)]);
    expect(await readOne(scope)).toMatchObject({
      quality: 'noData',
      reason: expect.stringContaining(words),
    });
  });

  it('that are too many are an error', async () => {
    const entities = Array.from({ length: 301 }, (_, index) =>
      entity(`a${index}`, `acme/r${index}`),
    );
    expect(await start(entities).readOne({ system: 'shop' })).toMatchObject({
      quality: 'error',
      reason:
        "system:default/shop has 301 repositories, and at most 300 are read for one reading; name fewer by 'repositories', 'system' or 'owner'",
    });
  });
});
