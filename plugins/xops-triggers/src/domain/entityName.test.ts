import { entityName } from './entityName';

const entity = (
  metadata: object,
  spec?: { profile: { displayName: string } },
) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'platform', ...metadata },
  spec,
});

describe('the name of an entity', () => {
  it.each([
    [
      'its display name',
      entity({ title: 'P' }, { profile: { displayName: 'Platform team' } }),
      'Platform team',
    ],
    ['its title', entity({ title: 'Platform' }), 'Platform'],
    ['its name where nobody said', entity({}), 'platform'],
    [
      'its title where its display name is empty',
      entity({ title: 'Platform' }, { profile: { displayName: '' } }),
      'Platform',
    ],
  ])('is %s', (_, given, name) => {
    expect(entityName(given)).toBe(name);
  });
});
