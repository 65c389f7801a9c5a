import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { componentOf } from './__testUtils__/fixtures';
import { VisibleEntities } from './VisibleEntities';

const credentials = mockCredentials.user();

describe('VisibleEntities', () => {
  it('tells name, title and owner of what the catalog shows', async () => {
    const untitled = componentOf('basket');
    delete untitled.metadata.title;
    delete untitled.relations;
    const catalog = catalogServiceMock({
      entities: [componentOf('checkout'), untitled],
    });
    await expect(
      new VisibleEntities({ catalog }).find(
        [
          'component:default/checkout',
          'component:default/hidden',
          'component:default/basket',
        ],
        credentials,
      ),
    ).resolves.toEqual(
      new Map([
        [
          'component:default/checkout',
          {
            entityRef: 'component:default/checkout',
            title: 'The checkout',
            owner: 'group:default/shop',
          },
        ],
        [
          'component:default/basket',
          { entityRef: 'component:default/basket', title: 'basket' },
        ],
      ]),
    );
  });

  it('asks with the credentials of the caller, 200 entities at a time', async () => {
    const catalog = catalogServiceMock.mock({
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(() => undefined),
      }),
    });
    const refs = Array.from(
      { length: 401 },
      (_, index) => `component:default/c${index}`,
    );
    await new VisibleEntities({ catalog }).find(refs, credentials);
    const { calls } = catalog.getEntitiesByRefs.mock;
    expect(calls.map(([request]) => request.entityRefs.length)).toEqual([
      200, 200, 1,
    ]);
    expect(calls.flatMap(([request]) => request.entityRefs)).toEqual(refs);
    expect(calls.map(([, options]) => options)).toEqual(
      Array(3).fill({ credentials }),
    );
  });

  it('does not ask about nothing', async () => {
    const catalog = catalogServiceMock.mock();
    await new VisibleEntities({ catalog }).find([], credentials);
    expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
  });

  it("does not make the catalog's status its own", async () => {
    const refusal = Object.assign(new Error('Unauthorized'), {
      name: 'AuthenticationError',
      statusCode: 401,
    });
    const catalog = catalogServiceMock.mock({
      getEntitiesByRefs: async () => {
        throw refusal;
      },
    });
    const finding = new VisibleEntities({ catalog }).find(
      ['component:default/checkout'],
      credentials,
    );
    await expect(finding).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('Unauthorized'),
    });
    await expect(finding).rejects.not.toHaveProperty('statusCode');
  });
});
