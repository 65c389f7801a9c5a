import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Entity } from '@backstage/catalog-model';
import { VisibleEntities } from './VisibleEntities';

const ada = mockCredentials.user('user:default/ada');
const bob = mockCredentials.user('user:default/bob');

function componentOf(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
  };
}

/** A catalog that shows `names`, and a store that knows `known` by their place. */
function start(names: string[], known: string[]) {
  const clock = { now: 0 };
  const shown = { names };
  const catalog = catalogServiceMock.mock({
    getEntitiesByRefs: async ({ entityRefs }) => ({
      items: entityRefs.map(ref => {
        const name = ref.replace('component:default/', '');
        return shown.names.includes(name) ? componentOf(name) : undefined;
      }),
    }),
  });
  const visible = new VisibleEntities({
    auth: mockServices.auth(),
    catalog,
    listEntities: async () =>
      new Map(
        known.map((name, index) => [`component:default/${name}`, index + 1]),
      ),
    now: () => clock.now,
  });
  return { catalog, clock, shown, visible };
}

describe('VisibleEntities', () => {
  it('tells what the catalog shows of what the store knows', async () => {
    const { visible } = start(['a', 'c', 'x'], ['a', 'b', 'c']);
    await expect(visible.find(ada)).resolves.toEqual(
      new Map([
        [1, 'component:default/a'],
        [3, 'component:default/c'],
      ]),
    );
  });

  it('asks as the caller, 200 entities at a time, and once for requests at a time', async () => {
    const names = Array.from({ length: 501 }, (_, index) => `c${index}`);
    const { catalog, visible } = start(names, names);
    const answers = await Promise.all([
      visible.find(ada),
      visible.find(ada),
      visible.find(bob),
    ]);
    expect(answers.map(answer => answer.size)).toEqual([501, 501, 501]);
    const { calls } = catalog.getEntitiesByRefs.mock;
    expect(calls.map(([request]) => request.entityRefs.length)).toEqual([
      200, 200, 101, 200, 200, 101,
    ]);
    expect(calls.map(([, options]) => options)).toEqual([
      ...Array(3).fill({ credentials: ada }),
      ...Array(3).fill({ credentials: bob }),
    ]);
  });

  it('hides from a caller within ten seconds what the catalog hides', async () => {
    const { clock, shown, visible } = start(['a', 'b'], ['a', 'b']);
    await visible.find(ada);
    shown.names = ['a'];
    clock.now = 9_999;
    expect((await visible.find(ada)).size).toBe(2);
    clock.now = 10_000;
    expect((await visible.find(ada)).size).toBe(1);
  });

  it('asks again at once when told so, for that caller', async () => {
    const { catalog, visible } = start(['a'], ['a']);
    await visible.find(ada);
    await visible.find(bob);
    visible.forget(ada);
    await visible.find(ada);
    await visible.find(bob);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(3);
  });

  it('tells services apart by what they may do', async () => {
    const { catalog, visible } = start(['a'], ['a']);
    await visible.find(mockCredentials.service('plugin:search'));
    await visible.find(
      mockCredentials.service('plugin:search', { permissionNames: ['a'] }),
    );
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(2);
  });

  it('forgets the caller that came first when there are very many', async () => {
    const { catalog, visible } = start(['a'], ['a']);
    for (let index = 0; index <= 1000; index += 1) {
      await visible.find(mockCredentials.user(`user:default/u${index}`));
    }
    await visible.find(mockCredentials.user('user:default/u1'));
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1001);
    await visible.find(mockCredentials.user('user:default/u0'));
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1002);
  });

  it("does not make the catalog's status its own, nor keep its failure", async () => {
    const { catalog, visible } = start(['a'], ['a']);
    catalog.getEntitiesByRefs.mockRejectedValueOnce(
      Object.assign(new Error('Unauthorized'), { statusCode: 401 }),
    );
    const failing = visible.find(ada);
    await expect(failing).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('which entities you may see'),
    });
    await expect(failing).rejects.not.toHaveProperty('statusCode');
    expect((await visible.find(ada)).size).toBe(1);
  });

  it('does not ask about nothing', async () => {
    const { catalog, visible } = start([], []);
    expect((await visible.find(ada)).size).toBe(0);
    expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
  });
});
