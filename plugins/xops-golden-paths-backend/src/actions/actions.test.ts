import { mockCredentials } from '@backstage/backend-test-utils';
import {
  ada,
  bob,
  mallory,
  provenanceFor,
  startBackend,
  startWithServices,
} from '../__testUtils__/startBackend';

describe('actions', () => {
  it('list-created answers as the route does, for the same caller', async () => {
    const { actionsRegistry } = await startWithServices();

    const invoke = (user: string) =>
      actionsRegistry.invoke({
        id: 'test:list-created',
        input: { text: 'the', limit: 1 },
        credentials: mockCredentials.user(user),
      });
    await expect(invoke(bob)).resolves.toMatchObject({
      output: {
        total: 2,
        items: [{ entityRef: 'component:default/checkout' }],
        nextCursor: expect.any(String),
        filesReadAt: expect.any(String),
        unreadable: [],
      },
    });
    await expect(invoke(mallory)).rejects.toThrow('xops.goldenPaths.read');
  });

  it('get-provenance answers as the route does, for the same caller', async () => {
    const { actionsRegistry } = await startWithServices();

    const invoke = (entityRef: string, user: string) =>
      actionsRegistry.invoke({
        id: 'test:get-provenance',
        input: { entityRef },
        credentials: mockCredentials.user(user),
      });
    await expect(
      invoke('component:default/checkout', bob),
    ).resolves.toMatchObject({
      output: { provenance: provenanceFor('checkout', 2) },
    });
    await expect(invoke('component:default/secret', bob)).rejects.toThrow(
      'No golden path is known',
    );
    await expect(invoke('checkout', ada)).rejects.toThrow(
      "The entity reference 'checkout' is not valid",
    );
    await expect(invoke('component:default/checkout', mallory)).rejects.toThrow(
      'xops.goldenPaths.read',
    );
  });

  it('say of themselves that they only read', async () => {
    const { actionsRegistry } = await startBackend({});
    const { actions } = await actionsRegistry.list();
    expect(
      actions.map(({ name, attributes }) => ({ name, ...attributes })),
    ).toEqual(
      ['list-created', 'get-provenance'].map(name => ({
        name,
        readOnly: true,
        idempotent: true,
        destructive: false,
      })),
    );
  });
});
