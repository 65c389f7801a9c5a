import { RuleDraft, ruleDraftSchema } from './api/RuleDraft';
import { bindDraft } from './bindDraft';
import { ReadingSpec } from './ReadingSpec';
import { Unit } from './Unit';

const UNITS: Record<string, Unit> = {
  'pullRequests.rate': { kind: 'rate', of: 'pull requests', per: 'P7D' },
  'team.size': { kind: 'count', of: 'people' },
  'cost.month': { kind: 'money', currency: 'EUR', per: 'P1M' },
};
const unitOf = ({ source }: ReadingSpec) =>
  UNITS[source] ?? `No reading source '${source}' is installed`;

const comparison = (source: string, rest: object = {}) => ({
  reading: { source },
  comparator: '>',
  threshold: 5,
  ...rest,
});
const draft = (comparisons: object[], rest: object = {}): RuleDraft =>
  ruleDraftSchema.parse({
    subject: 'Work',
    owners: ['group:default/platform'],
    comparisons,
    ...rest,
  });
const bind = (comparisons: object[], rest?: object) =>
  bindDraft(draft(comparisons, rest), { unitOf });

describe('bindDraft', () => {
  it('makes one comparison the condition, in the unit of its reading', () => {
    expect(bind([comparison('team.size')])).toEqual({
      condition: {
        reading: 'team.size?{}',
        comparator: '>',
        threshold: 5,
        unit: UNITS['team.size'],
      },
      timing: { for: 'PT0S', keepFiringFor: 'PT0S' },
      readings: { 'team.size?{}': { source: 'team.size', parameters: {} } },
    });
  });

  it('keeps the unit that a draft states where it measures the same', () => {
    const perDay = { kind: 'rate', per: 'P1D' };
    expect(
      bind([comparison('pullRequests.rate', { unit: perDay })]),
    ).toMatchObject({ condition: { unit: perDay } });
  });

  it.each(['all', 'any'] as const)(
    'makes %s of several comparisons, also of the same reading',
    match => {
      const low = comparison('team.size', { comparator: '<', threshold: 9 });
      const bound = bind([comparison('team.size'), low], { match });
      expect(bound).toMatchObject({
        condition: { [match]: [{ threshold: 5 }, { threshold: 9 }] },
      });
      expect('readings' in bound && Object.keys(bound.readings)).toEqual([
        'team.size?{}',
      ]);
    },
  );

  it.each<[string, object[], object, string[]]>([
    [
      'a source that nobody knows',
      [comparison('team.size'), comparison('mood')],
      {},
      ["comparisons.1.reading: No reading source 'mood' is installed"],
    ],
    [
      'a unit that does not fit',
      [comparison('pullRequests.rate', { unit: { kind: 'count' } })],
      {},
      [
        "comparisons.0.unit: a count does not fit 'pullRequests.rate', which measures a rate",
      ],
    ],
    [
      'another currency',
      [
        comparison('cost.month', {
          unit: { kind: 'money', currency: 'USD', per: 'P1M' },
        }),
      ],
      {},
      [
        "comparisons.0.unit: money in USD does not fit 'cost.month', which measures money in EUR",
      ],
    ],
    [
      'a clear threshold on the firing side',
      [comparison('team.size', { clearThreshold: 7 })],
      {},
      [
        "comparisons.0.clearThreshold: clears at 7, which lies on the firing side of '> 5'",
      ],
    ],
    [
      'waiting for what holds once',
      [comparison('team.size', { comparator: 'crosses' })],
      { timing: { for: 'PT5M' } },
      ["timing.for: waits PT5M, yet 'crosses' holds for one evaluation only"],
    ],
  ])('names the place of %s', (_, comparisons, rest, faults) => {
    expect(bind(comparisons, rest)).toEqual({ faults });
  });
});
