import { ReadingAlias } from './Alias';
import { bindWords } from './bindWords';
import { readingKey, ReadingSpec } from './ReadingSpec';
import { TriggerWords } from './TriggerWords';
import { Unit } from './Unit';

const pulls: ReadingSpec = {
  source: 'pullRequests.rate',
  parameters: { paths: ['**/*.tf'] },
};
const team: ReadingSpec = { source: 'team.size', parameters: {} };
const mandate: ReadingSpec = {
  source: 'mandate',
  parameters: { kind: 'secondCloud' },
};
const aliases: ReadingAlias[] = [
  { words: ['IaC PRs', 'infrastructure pull requests'], reading: pulls },
  { words: ['Team size'], reading: team },
  { words: ['Second cloud'], reading: mandate },
  {
    words: ['Age of the backup'],
    reading: { source: 'backup.age', parameters: {} },
  },
  { words: ['Cost'], reading: { source: 'cost', parameters: {} } },
  { words: ['Phase of the moon'], reading: { source: 'moon', parameters: {} } },
];
const UNITS: Record<string, Unit> = {
  'pullRequests.rate': { kind: 'rate', of: 'pull requests', per: 'P7D' },
  'team.size': { kind: 'count', of: 'people' },
  mandate: { kind: 'flag' },
  'backup.age': { kind: 'duration' },
  cost: { kind: 'money', currency: 'EUR', per: 'P30D' },
};

const row = (words: Partial<TriggerWords>): TriggerWords => ({
  subject: 'IaC PRs',
  condition: '>5/week',
  comparator: '>',
  threshold: '5',
  window: 'P7D',
  mandate: false,
  raw: '| IaC PRs | >5/week |',
  line: 69,
  ...words,
});

const bind = (words: Partial<TriggerWords>) =>
  bindWords(row(words), {
    aliases,
    unitOf: ({ source }) => UNITS[source] ?? `no source '${source}'`,
  });

describe('bindWords', () => {
  it.each(['PT0S', 'P0D', 'weekly'])(
    'binds no rate over %s, and says so',
    window => {
      expect(bind({ condition: '>5 in 0 days', window })).toEqual({
        unbound: `'>5 in 0 days' names no length of time for its rate`,
        suggestions: [],
      });
    },
  );

  it('binds a row whose subject an alias has, whatever its case and marks', () => {
    expect(bind({ subject: '**Infrastructure** pull-requests' })).toEqual({
      reading: pulls,
      condition: {
        reading: readingKey(pulls),
        comparator: '>',
        threshold: 5,
        unit: { kind: 'rate', of: 'pull requests', per: 'P7D' },
      },
    });
  });

  it('takes the rate that the row states', () => {
    expect(
      bind({ condition: '>1/day', threshold: '1', window: 'P1D' }),
    ).toMatchObject({
      condition: { threshold: 1, unit: { kind: 'rate', per: 'P1D' } },
    });
  });

  it('binds a count', () => {
    const words = {
      subject: 'Team size',
      condition: '>3 engineers',
      threshold: '3',
      window: undefined,
    };
    expect(bind(words)).toMatchObject({
      condition: { threshold: 3, unit: { kind: 'count', of: 'people' } },
    });
  });

  it('compares time in seconds, whatever its unit', () => {
    const words = { subject: 'Age of the backup', window: undefined };
    const hours = {
      condition: '> 24 hours',
      unit: 'hours',
      unitLength: 'PT1H',
    };
    expect(bind({ ...words, ...hours, threshold: '24' })).toMatchObject({
      condition: { threshold: 86_400, unit: { kind: 'duration' } },
    });
  });

  it('takes a mandate as come true once it is declared', () => {
    const words = {
      subject: 'Second cloud',
      condition: 'Azure/GCP mandate',
      mandate: true,
      comparator: undefined,
      threshold: undefined,
      window: undefined,
    };
    expect(bind(words)).toMatchObject({
      reading: mandate,
      condition: { comparator: '≥', threshold: 1, unit: { kind: 'flag' } },
    });
  });

  it.each<[string, Partial<TriggerWords>, string]>([
    [
      'of an unknown subject',
      { subject: 'IaC builds' },
      "no reading is called 'IaC builds'",
    ],
    [
      'of a source that is not installed',
      { subject: 'Phase of the moon' },
      "its alias names no reading that can be had: no source 'moon'",
    ],
    [
      'without a threshold',
      { condition: 'many', threshold: undefined },
      "'many' names no threshold",
    ],
    [
      'that could not be read',
      { threshold: undefined, unreadable: "'soon' is no number" },
      "'soon' is no number",
    ],
    [
      'that states a rate of what is counted',
      { subject: 'Team size', condition: '>3/week' },
      "'>3/week' is a rate and 'team.size' measures a count",
    ],
    [
      'that states time of what is counted',
      {
        subject: 'Team size',
        condition: '> 3 days',
        unit: 'days',
        unitLength: 'P1D',
        window: undefined,
      },
      "'> 3 days' is a duration and 'team.size' measures a count",
    ],
    [
      'that states a share of what is counted',
      {
        subject: 'Team size',
        condition: '> 3 %',
        unit: '%',
        window: undefined,
      },
      "'> 3 %' is a percent and 'team.size' measures a count",
    ],
    [
      'that names no unit of time',
      { subject: 'Age of the backup', condition: '> 24', window: undefined },
      "'> 24' names no unit of time, and 'backup.age' measures a duration",
    ],
    [
      'in another currency',
      {
        subject: 'Cost',
        condition: '> $5/month',
        unit: 'USD',
        window: 'P1M',
      },
      "'> $5/month' is in USD and 'cost' measures EUR",
    ],
  ])('leaves a row %s unbound, and says why', (_, words, reason) => {
    expect(bind(words)).toMatchObject({ unbound: reason });
  });

  it('suggests what shares words, the most alike first, and never binds by it', () => {
    const result = bind({ subject: 'Size of the IaC PRs' });
    expect(result).toMatchObject({
      suggestions: [{ words: ['IaC PRs', 'infrastructure pull requests'] }],
    });
  });
});
