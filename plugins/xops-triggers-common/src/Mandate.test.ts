import { mandateDeclarationSchema, mandateValidity } from './Mandate';

const mandate = {
  kind: 'secondCloud',
  title: 'The bank asks for a second cloud',
  evidenceUrl: 'https://example.org/contract',
  owner: 'group:default/platform',
  validFrom: '2026-03-01T00:00:00.000Z',
  validUntil: '2026-06-01T00:00:00.000Z',
};

describe('mandateDeclarationSchema', () => {
  it('refuses one that ends before it begins', () => {
    const validUntil = mandate.validFrom;
    expect(
      mandateDeclarationSchema.safeParse({ ...mandate, validUntil }).error
        ?.message,
    ).toContain(`ends at ${validUntil}, before it begins at ${validUntil}`);
  });

  it.each([
    [
      'evidence that is no web address',
      { evidenceUrl: 'file:///evidence.txt' },
    ],
    ['an owner that is no entity reference', { owner: 'platform' }],
    ['an empty title', { title: '  ' }],
    ['an unknown kind', { kind: 'whim' }],
    ['a day instead of a time', { validFrom: '2026-03-01' }],
  ])('refuses %s', (_, part) => {
    expect(
      mandateDeclarationSchema.safeParse({ ...mandate, ...part }).success,
    ).toBe(false);
  });
});

describe('mandateValidity', () => {
  it.each([
    ['2026-02-28T23:59:59.999Z', 'future'],
    ['2026-03-01T00:00:00.000Z', 'valid'],
    ['2026-05-31T23:59:59.999Z', 'valid'],
    ['2026-06-01T00:00:00.000Z', 'expired'],
  ])('at %s is %s', (now, validity) => {
    expect(mandateValidity(mandate, new Date(now))).toBe(validity);
  });

  it('has no end where none is declared', () => {
    const endless = { validFrom: mandate.validFrom };
    expect(mandateValidity(endless, new Date('2099-01-01'))).toBe('valid');
  });
});
