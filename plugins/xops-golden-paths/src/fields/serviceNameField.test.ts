import type { ApiHolder } from '@backstage/core-plugin-api';
import type { CatalogApi } from '@backstage/catalog-client';
import { createFieldValidation } from '@backstage/plugin-scaffolder-react/alpha';
import { validateServiceName } from './serviceNameField';

const free = async () => ({ items: [undefined] });

async function problems(
  name: string,
  getEntitiesByRefs: CatalogApi['getEntitiesByRefs'] = free,
  catalog: unknown = { getEntitiesByRefs },
) {
  const field = createFieldValidation();
  const apiHolder = { get: () => catalog } as ApiHolder;
  await validateServiceName(name, field, {
    apiHolder,
    formData: {},
    schema: {},
  });
  return field.__errors;
}

const existing = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders' },
};

describe('validateServiceName', () => {
  it('takes a name that keeps the rules and is free', async () => {
    const getEntitiesByRefs = jest.fn(free);

    await expect(problems('orders', getEntitiesByRefs)).resolves.toEqual([]);
    expect(getEntitiesByRefs).toHaveBeenCalledWith({
      entityRefs: ['component:default/orders'],
    });
  });

  it('refuses a name that breaks a rule, without asking the catalog', async () => {
    const getEntitiesByRefs = jest.fn(free);

    await expect(problems('shop-dev', getEntitiesByRefs)).resolves.toEqual([
      expect.stringContaining("ends with '-dev'"),
    ]);
    expect(getEntitiesByRefs).not.toHaveBeenCalled();
  });

  it('refuses a name that a component has, and names it', async () => {
    await expect(
      problems('orders', async () => ({ items: [existing] })),
    ).resolves.toEqual([
      "The name 'orders' is taken: component:default/orders is in the catalog. Choose another one.",
    ]);
  });

  it('says that it could not look, when the catalog fails', async () => {
    await expect(
      problems('orders', async () => {
        throw new Error('The catalog is down');
      }),
    ).rejects.toThrow(
      /Whether the name 'orders' is free could not be looked up in the catalog.*The catalog is down/,
    );
  });

  it('says so in an app without a catalog', async () => {
    await expect(problems('orders', undefined, null)).rejects.toThrow(
      'This app has no catalog to look the name up in.',
    );
  });
});
