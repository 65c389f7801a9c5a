import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { entityName } from './entityName';

describe('entityName', () => {
  it('is the title that the catalog knows', async () => {
    const forEntity = jest.fn(() => ({
      promise: Promise.resolve({ primaryTitle: 'Ann Smith' }),
    }));
    const get = jest.fn(() => ({ forEntity }));

    await expect(
      entityName({ get: get as never }, 'user:default/ann'),
    ).resolves.toBe('Ann Smith');
    expect(get).toHaveBeenCalledWith(entityPresentationApiRef);
    expect(forEntity).toHaveBeenCalledWith('user:default/ann', {
      defaultKind: 'user',
    });
  });

  it.each([
    ['user:default/ann', 'ann'],
    ['group:other/shop', 'other/shop'],
  ])('of %s is %s in an app that knows no titles', async (ref, name) => {
    await expect(entityName({ get: () => undefined }, ref)).resolves.toBe(name);
  });
});
