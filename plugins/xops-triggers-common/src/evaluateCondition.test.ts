import { at, byKey, MINUTE, reading } from './__testUtils__/readings';
import { Comparison, Condition } from './Condition';
import { ComparisonMemory, evaluateCondition } from './evaluateCondition';
import { durationMilliseconds } from './isoDuration';

const pulls: Comparison = {
  reading: 'pulls',
  comparator: '>',
  threshold: 5,
  unit: { kind: 'rate', per: 'P7D' },
};

function evaluate(
  condition: Condition,
  readings = byKey(reading({ minutes: 0, value: 6 })),
  memory: ComparisonMemory[] = [],
  minutes = 1,
) {
  return evaluateCondition(condition, { now: at(minutes), readings, memory });
}

const withValue = (value: number) => byKey(reading({ minutes: 0, value }));

describe('a comparison', () => {
  it.each([
    ['>', 5, false],
    ['>', 5.1, true],
    ['≥', 5, true],
    ['<', 5, false],
    ['<', 4.9, true],
    ['≤', 5, true],
    ['=', 5, true],
    ['=', 5.1, false],
  ] as const)('%s 5 of %d is %s', (comparator, value, holds) => {
    const { holds: found } = evaluate(
      { ...pulls, comparator },
      withValue(value),
    );
    expect(found).toBe(holds);
  });

  it.each([
    [4, false, false],
    [4, true, true],
    [3, true, false],
    [6, false, true],
  ])(
    'above 5 that clears at 3 finds %d, having held: %s, and holds: %s',
    (value, held, holds) => {
      const { holds: found } = evaluate(
        { ...pulls, clearThreshold: 3 },
        withValue(value),
        [{ held, value: 0 }],
      );
      expect(found).toBe(holds);
    },
  );

  it.each([
    [3, 'P1M', 'P30D', 3],
    [3, 'P7D', 'P30D', 0.7],
    [12, 'P1Y', 'P30D', 146],
    [7, 'P7D', 'P1D', 49],
    [5, 'P1M', 'P1D', 150],
    [2, 'P1M', 'P14D', 30 / 7],
    [5, 'P1D', 'P90D', 1 / 18],
  ])(
    'finds %d or more in a threshold for %s met exactly by as many in %s',
    (count, per, window, threshold) => {
      const unit = { kind: 'rate' as const, per: 'P7D' };
      const days = durationMilliseconds(window) / (24 * 60 * MINUTE);
      // As a source says it: so many a week, of so many in its window.
      const readings = byKey(
        reading({ minutes: 0, value: (count * 7) / days, unit }),
      );
      const holds = (comparator: Comparison['comparator']) =>
        evaluate(
          { ...pulls, comparator, threshold, unit: { kind: 'rate', per } },
          readings,
        ).holds;
      expect((['≥', '≤', '=', '>', '<'] as const).map(it => holds(it))).toEqual(
        [true, true, true, false, false],
      );
    },
  );

  it('clears at zero where zero is its clear threshold', () => {
    const condition = { ...pulls, clearThreshold: 0 };
    const memory = [{ held: true, value: 9 }];
    expect(evaluate(condition, withValue(1), memory).holds).toBe(true);
    expect(evaluate(condition, withValue(0), memory).holds).toBe(false);
  });

  it.each([
    ['upwards', 4, 6, true],
    ['downwards', 6, 4, true],
    ['not', 6, 7, false],
    ['not from the threshold itself downwards', 5, 4, false],
  ])('crosses 5 %s', (_, before, value, crossed) => {
    const { holds } = evaluate(
      { ...pulls, comparator: 'crosses' },
      withValue(value),
      [{ held: false, value: before }],
    );
    expect(holds).toBe(crossed);
  });

  it('has crossed nothing at its first reading', () => {
    expect(evaluate({ ...pulls, comparator: 'crosses' }).holds).toBe(false);
  });

  it('converts the reading to the unit of the threshold', () => {
    const daily = reading({
      minutes: 0,
      value: 1,
      unit: { kind: 'rate', per: 'P1D' },
    });
    const [result] = evaluate(pulls, byKey(daily)).comparisons;
    expect(result).toMatchObject({ value: 7, holds: true });
  });
});

describe('a comparison that cannot know', () => {
  it.each([
    ['was never read', byKey(), 'noData', "'pulls' was never read"],
    [
      'failed',
      byKey(reading({ minutes: 0, quality: 'error', reason: '403 Forbidden' })),
      'error',
      '403 Forbidden',
    ],
    [
      'has no data',
      byKey(
        reading({ minutes: 0, quality: 'noData', reason: 'no repository' }),
      ),
      'noData',
      'no repository',
    ],
    [
      'is a count where a rate is compared',
      byKey(reading({ minutes: 0, value: 9, unit: { kind: 'count' } })),
      'error',
      'the reading is a count and the threshold a rate',
    ],
    [
      'is older than its time to live',
      byKey(reading({ minutes: -60, value: 9 })),
      'stale',
      'the last reading is of 2026-02-28T23:00:00.000Z',
    ],
    [
      'stands on too few samples',
      byKey(reading({ minutes: 0, value: 9, samples: 1 })),
      'noData',
      '1 of at least 2 samples',
    ],
    [
      'is too large for a number',
      byKey(
        reading({
          minutes: 0,
          value: Number.MAX_VALUE,
          unit: { kind: 'rate', per: 'PT1S' },
        }),
      ),
      'error',
      "the reading's value 1.7976931348623157e+308 is no number",
    ],
  ] as const)('since its reading %s says so', (_, readings, mark, reason) => {
    const result = evaluate(
      { ...pulls, minimumSamples: 2 },
      new Map(readings),
      [{ held: true, value: 6 }],
    );
    expect(result.holds).toBeUndefined();
    expect(result.comparisons[0]).toMatchObject({ mark, reason });
    expect(result.memory).toEqual([{ held: true, value: 6 }]);
  });
});

describe('all and any', () => {
  const is = (holds: boolean | undefined): Comparison => ({
    ...pulls,
    reading: String(holds),
  });
  const readings = byKey(
    reading({ minutes: 0, key: 'true', value: 6 }),
    reading({ minutes: 0, key: 'false', value: 4 }),
  );

  it.each([
    ['all', true, true, true],
    ['all', true, undefined, undefined],
    ['all', undefined, false, false],
    ['any', false, false, false],
    ['any', undefined, false, undefined],
    ['any', undefined, true, true],
  ] as const)('%s of %s and %s is %s', (word, first, second, holds) => {
    const parts = [is(first), is(second)];
    const condition = word === 'all' ? { all: parts } : { any: parts };
    expect(evaluate(condition, readings).holds).toBe(holds);
  });

  it('give each comparison its own memory, also within another', () => {
    const condition = {
      any: [
        { all: [{ ...is(false), clearThreshold: 3 }, is(true)] },
        is(false),
      ],
    };
    const memory = [
      { held: true, value: 9 },
      { held: false, value: 1 },
      { held: false, value: 1 },
    ];
    const result = evaluate(condition, readings, memory);
    expect(result.comparisons.map(({ holds }) => holds)).toEqual([
      true,
      true,
      false,
    ]);
    expect(result.holds).toBe(true);
  });

  it('tell the worst mark, also where they could decide', () => {
    const condition = { any: [is(true), is(undefined)] };
    expect(evaluate(condition, readings)).toMatchObject({
      holds: true,
      mark: 'noData',
    });
  });
});
