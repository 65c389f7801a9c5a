import { entityRefSchema, normalizeEntityRef } from './entityRef';

describe('entityRefSchema', () => {
  it.each([
    'component:default/checkout',
    'Component:default/Checkout.v2_x',
    'user:team-a/ada',
  ])('takes %s', ref => {
    expect(entityRefSchema.parse(ref)).toBe(ref);
  });

  it.each([
    'checkout',
    'component:checkout',
    'default/checkout',
    'component:default/',
    'component:default/a b',
    'component:default/a/b',
    'component:default/-a',
    `component:default/${'a'.repeat(64)}`,
  ])('refuses %s', ref => {
    expect(entityRefSchema.safeParse(ref).success).toBe(false);
  });
});

describe('normalizeEntityRef', () => {
  it('makes one reference of the ways to write it', () => {
    expect(normalizeEntityRef('Component:Default/Checkout')).toBe(
      'component:default/checkout',
    );
  });
});
