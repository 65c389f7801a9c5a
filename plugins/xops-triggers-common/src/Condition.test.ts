import { comparisonsOf, Condition, conditionSchema } from './Condition';

const pulls = {
  reading: 'pulls',
  comparator: '>',
  threshold: 5,
  unit: { kind: 'rate', per: 'P7D' },
} satisfies Condition;
const people = {
  reading: 'people',
  comparator: '≥',
  threshold: 3,
  unit: { kind: 'count' },
} satisfies Condition;

const problem = (condition: unknown) =>
  conditionSchema.safeParse(condition).error?.message;

describe('conditionSchema', () => {
  it('takes a comparison, and any nesting of all and any', () => {
    const condition = { any: [pulls, { all: [people, { any: [pulls] }] }] };
    expect(conditionSchema.parse(condition)).toEqual(condition);
  });

  it.each([
    ['>', 6],
    ['≥', 5.5],
    ['<', 4],
    ['≤', 4.9],
  ])(
    'refuses to clear %s 5 at %d, where it still fires',
    (comparator, clear) => {
      expect(
        problem({ ...pulls, comparator, clearThreshold: clear }),
      ).toContain(
        `clears at ${clear}, which lies on the firing side of '${comparator} 5'`,
      );
    },
  );

  it.each(['=', 'crosses'])('refuses a clear threshold for %s', comparator => {
    expect(problem({ ...pulls, comparator, clearThreshold: 5 })).toContain(
      `'${comparator}' takes no clear threshold`,
    );
  });

  it.each([
    ['a threshold that is no number', { ...pulls, threshold: 'five' }],
    ['a threshold of NaN', { ...pulls, threshold: Number.NaN }],
    ['an endless threshold', { ...pulls, threshold: Infinity }],
    ['an unknown comparator', { ...pulls, comparator: '~' }],
    ['an unknown unit', { ...pulls, unit: { kind: 'furlong' } }],
    ['nothing to hold', { all: [] }],
    ['all and any in one', { all: [pulls], any: [pulls] }],
    [
      'six levels',
      { all: [{ all: [{ all: [{ all: [{ all: [pulls] }] }] }] }] },
    ],
  ])('refuses %s', (_, condition) => {
    expect(conditionSchema.safeParse(condition).success).toBe(false);
  });
});

describe('comparisonsOf', () => {
  it('lists the comparisons of every level in order', () => {
    expect(comparisonsOf({ any: [pulls, { all: [people, pulls] }] })).toEqual([
      pulls,
      people,
      pulls,
    ]);
  });
});
