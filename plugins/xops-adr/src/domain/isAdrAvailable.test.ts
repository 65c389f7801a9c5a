import { isAdrAvailable } from './isAdrAvailable';

describe('isAdrAvailable', () => {
  const entity = (annotations?: Record<string, string>) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'ferry', annotations },
  });

  it('is true where an entity says where its records are', () => {
    expect(
      isAdrAvailable(entity({ 'backstage.io/adr-location': 'docs/adr' })),
    ).toBe(true);
    expect(isAdrAvailable(entity({ other: 'x' }))).toBe(false);
    expect(isAdrAvailable(entity())).toBe(false);
  });
});
