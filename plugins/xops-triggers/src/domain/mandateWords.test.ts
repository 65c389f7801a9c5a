import { endsSoon, mandateLook } from './mandateWords';

const now = new Date('2026-11-21T12:00:00.000Z');
const declaration = {
  kind: 'regulator',
  title: 'The regulator demands a second region',
  evidenceUrl: 'https://example.org/letter',
  owner: 'group:default/platform',
  validFrom: '2026-01-01T00:00:00.000Z',
} as const;

describe('the look of a mandate', () => {
  it.each([
    ['valid', undefined, 'Valid', false],
    ['valid', '2026-12-21T12:00:00.000Z', 'Ends soon', true],
    ['valid', '2026-12-21T12:00:00.001Z', 'Valid', false],
    ['future', '2026-11-22T00:00:00.000Z', 'Not yet', false],
    ['expired', '2026-11-20T00:00:00.000Z', 'Expired', false],
    ['withdrawn', undefined, 'Withdrawn', false],
  ] as const)(
    'that is %s until %s is “%s”',
    (validity, validUntil, word, soon) => {
      const mandate = { validity, declaration: { ...declaration, validUntil } };
      expect(mandateLook(mandate, now).word).toBe(word);
      expect(endsSoon(mandate, now)).toBe(soon);
    },
  );
});
