import { mockCredentials } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { refuseUnknownOwners } from './refuseUnknownOwners';

const pay = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'pay', namespace: 'default' },
};
const credentials = mockCredentials.user('user:default/ada');

const refusalOf = async (
  owners: string[],
  catalog = catalogServiceMock.mock({
    getEntitiesByRefs: async ({ entityRefs }) => ({
      items: entityRefs.map(ref =>
        ref === 'group:default/pay' ? pay : undefined,
      ),
    }),
  }),
) =>
  refuseUnknownOwners(
    { place: 'owner', owners },
    { catalog, credentials },
  ).then(
    () => undefined,
    error => String(error),
  );

describe('refuseUnknownOwners', () => {
  it('lets owners pass that the catalog knows, however they are written', async () => {
    expect(await refusalOf(['group:default/Pay'])).toBeUndefined();
  });

  it('names the owner that the catalog does not know, as it was written', async () => {
    expect(await refusalOf(['group:default/pay', 'user:default/Nobody'])).toBe(
      "InputError: owner: the catalog knows no 'user:default/Nobody'",
    );
  });

  it('asks as the caller, who may not be allowed to see everything', async () => {
    const catalog = catalogServiceMock.mock({
      getEntitiesByRefs: async () => ({ items: [pay] }),
    });
    await refusalOf(['group:default/pay'], catalog);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledWith(
      expect.objectContaining({ entityRefs: ['group:default/pay'] }),
      { credentials },
    );
  });

  it('lets any owner pass while the catalog does not answer', async () => {
    const catalog = catalogServiceMock.mock({
      getEntitiesByRefs: async () => {
        throw new ServiceUnavailableError('the catalog is away');
      },
    });
    expect(await refusalOf(['user:default/nobody'], catalog)).toBeUndefined();
  });
});
