import { actionAliasSchema, findAlias, readingAliasSchema } from './Alias';

describe('aliases', () => {
  const reading = { source: 'team.size', parameters: {} };

  it('are found by any of their words', () => {
    const alias = { words: ['Team size', 'headcount'], reading };
    expect(findAlias([alias], 'HEADCOUNT')).toBe(alias);
    expect(findAlias([alias], 'head count')).toBeUndefined();
  });

  it.each([
    ['no words', { words: [], reading }],
    ['words without a letter', { words: ['—'], reading }],
    [
      'a source that is an address',
      { words: ['x'], reading: { source: 'http://x' } },
    ],
    ['a misspelt key', { words: ['x'], reading, units: {} }],
  ])('of readings refuse %s', (_, alias) => {
    expect(readingAliasSchema.safeParse(alias).success).toBe(false);
  });

  it.each(['Activate Atlantis', '-x', 'a--b', ''])(
    'of actions refuse “%s” as an id',
    action => {
      expect(
        actionAliasSchema.safeParse({ words: ['x'], action }).success,
      ).toBe(false);
    },
  );
});
