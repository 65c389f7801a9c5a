import {
  actionAliasSchema,
  findAlias,
  readingAliasSchema,
  suggestAliases,
} from './Alias';

describe('aliases', () => {
  const reading = { source: 'team.size', parameters: {} };

  it('are found by any of their words', () => {
    const alias = { words: ['Team size', 'headcount'], reading };
    expect(findAlias([alias], 'HEADCOUNT')).toBe(alias);
    expect(findAlias([alias], 'head count')).toBeUndefined();
  });

  it('are suggested by the words they share, the most alike first', () => {
    const near = { words: ['Headcount', 'size of the team'], reading };
    const nearest = { words: ['Team size'], reading };
    const far = { words: ['The cost of a large team in all regions'], reading };

    expect(suggestAliases([near, far, nearest], 'team size')).toEqual([
      nearest,
      near,
    ]);
  });

  it.each([
    ['Deployments on K3S', 'IaC PRs on main'],
    ['on', 'of on'],
    ['Cost of queues', 'Number of regions in use, by cost centre'],
  ])('are not suggested: “%s” for “%s”', (known, words) => {
    expect(suggestAliases([{ words: [known], reading }], words)).toEqual([]);
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
