import { wholeScope } from '../__testUtils__/wholeScope';
import { decisionPromiseSchema } from '../model/DecisionPromise';
import { readPromises } from './readPromises';

const read = (markdown: string) =>
  readPromises(wholeScope(markdown)).map(it => decisionPromiseSchema.parse(it));
const money = (markdown: string) =>
  read(markdown).flatMap(it =>
    it.kind === 'money'
      ? [
          [
            it.minimum,
            it.maximum,
            it.currency,
            it.period,
            it.direction,
            it.line,
          ],
        ]
      : [],
  );

describe('readPromises of money', () => {
  it('reads ranges, currencies and periods with their lines', () => {
    expect(
      money(
        '## Consequences\n\n- Cost: $120-190/mo for VMs\n- Spart 1.200 € pro Jahr',
      ),
    ).toEqual([
      ['120', '190', 'USD', 'month', 'cost', 3],
      ['1200', '1200', 'EUR', 'year', 'saving', 4],
    ]);
  });

  it.each([
    [
      'the row',
      '| Stream | ECS | K3S |\n|---|---|---|\n| Cost | $180/mo | $0 on-prem / $120-190 VMs |',
    ],
    [
      'the header',
      '| Stream | $/month |\n|---|---|\n| ECS | $180 |\n| on-prem | $0 |\n| VMs | $120-190 |',
    ],
    [
      'the column',
      '| Stream | Cost |\n|---|---|\n| ECS | $180/mo |\n| on-prem | $0 |\n| VMs | $120-190 |',
    ],
    [
      'the row’s name',
      '| Item | A | B | C |\n|---|---|---|---|\n| Monthly cost | $180 | $0 | $120-190 |',
    ],
  ])('takes the period of %s where a cell names none', (_, table) => {
    expect(money(`## Decision\n\n${table}`).map(it => it.slice(0, 4))).toEqual([
      ['180', '180', 'USD', 'month'],
      ['0', '0', 'USD', 'month'],
      ['120', '190', 'USD', 'month'],
    ]);
  });

  const OPTIONS =
    '## Considered options\n\n- K3S\n- EKS\n\n## Decision\n\nChosen option: "K3S", because it is small.\n\n## Consequences\n\n';

  it.each([
    'EKS costs $300 a month.',
    'K3S runs here, while EKS costs $300 a month.',
    'We rejected the managed service, which costs $300 a month.',
    'The other one would have cost $300 a month.',
    '| | EKS |\n|---|---|\n| Cost | $300/month |',
  ])('makes none of what an option costs that was not taken: %s', text => {
    expect(money(`${OPTIONS}${text}\n`)).toEqual([]);
  });

  it.each([
    'K3S costs $80 a month.',
    'It costs $80 a month, and needs less care than EKS.',
    'K3S costs $80 a month, while EKS costs $300 a month.',
    '| | K3S | EKS |\n|---|---|---|\n| Cost | $80/month | $300/month |',
  ])('keeps what the chosen one costs: %s', text => {
    expect(money(`${OPTIONS}${text}\n`).map(it => it[0])).toEqual(['80']);
  });

  it('keeps how an amount compares', () => {
    expect(
      read('## Consequences\n\nThe bill stays below $120 a month.\n'),
    ).toMatchObject([
      {
        kind: 'money',
        maximum: '120',
        comparator: '<',
        raw: 'below $120 a month',
      },
    ]);
  });

  it('says what an amount is about', () => {
    expect(
      read(
        '## Decision\n\n| | Stream 1: ECS | Stream 2: K3S |\n|---|---|---|\n| Cost | $180/mo | $0/mo |',
      ),
    ).toMatchObject([
      { subject: 'Stream 1: ECS – Cost', raw: '$180/mo' },
      { subject: 'Stream 2: K3S – Cost' },
    ]);
  });

  it('takes the period of the label above a list', () => {
    expect(
      money('## Cost\n\n**Monthly costs**:\n\n- WAF: $5\n- DNS: ~$50'),
    ).toEqual([
      ['5', '5', 'USD', 'month', 'cost', 5],
      ['50', '50', 'USD', 'month', 'cost', 6],
    ]);
  });

  it.each([
    ['no period', '## Consequences\n\n- It costs $180.'],
    ['the context', '## Context\n\n- Budget: $5,000/month'],
    [
      'an option not taken',
      '## Options\n\n### Ant\n\n- Cost: $10/month\n\n### Bee\n\n- Cost: $20/month',
    ],
    ['a price per unit', '## Consequences\n\n- $1/million requests'],
    ['code', '## Decision\n\n```\n$5/month\n```'],
  ])('promises nothing by %s', (_, markdown) => {
    expect(money(markdown)).toEqual([]);
  });

  it('holds the option that was taken to its costs', () => {
    expect(
      money(
        '## Options\n\n### Ant\n\n- Cost: $10/month\n\n### Bee (selected)\n\n- Cost: $20/month',
      ),
    ).toEqual([['20', '20', 'USD', 'month', 'cost', 9]]);
  });
});

describe('readPromises of measures', () => {
  it.each([
    ['- [ ] Deployment time under 30 seconds', '<', '30', 'seconds'],
    ['- [ ] Utilization optimized (>80% efficiency)', '>', '80', '%'],
    ['- p95 < 200 ms', '<', '200', 'ms'],
    ['- 99.9 % availability', '≥', '99.9', '%'],
    ['- **Availability**: Maintain 99.9% uptime', '≥', '99.9', '%'],
    ['- False positives: < 0.1% blocked', '<', '0.1', '%'],
    ['- Recovery within 1 minute', '≤', '1', 'minute'],
    ['- at least 90 % test coverage', '≥', '90', '%'],
    ['- no more than 5 incidents', '≤', '5', 'incidents'],
    ['- Antwortzeit unter 300 ms', '<', '300', 'ms'],
    ['- mindestens 80 % Abdeckung', '≥', '80', '%'],
    ['- moins de 2 secondes', '<', '2', 'secondes'],
    ['- menos de 2 segundos', '<', '2', 'segundos'],
    ['- no máximo 2 segundos', '≤', '2', 'segundos'],
    ['- almeno 99,5 %', '≥', '99.5', '%'],
    ['- minder dan 2 seconden', '<', '2', 'seconden'],
    ['- poniżej 200 ms', '<', '200', 'ms'],
    ['- не більше 200 мс', '≤', '200', 'мс'],
    ['- менее 200 мс', '<', '200', 'мс'],
    ['- en az %95 kapsama', '≥', '95', '%'],
    ['- högst 200 ms', '≤', '200', 'ms'],
  ])('reads %p', (item, comparator, value, unit) => {
    expect(read(`## Success criteria\n\n${item}`)).toMatchObject([
      { kind: 'measure', comparator, value, unit, line: 3 },
    ]);
  });

  it('reads the targets of a table and leaves what is measured today', () => {
    expect(
      read(
        '## Validation\n\n| Metric | Current | Target |\n|---|---|---|\n| Test time | >850 s | < 60 s |',
      ),
    ).toMatchObject([
      { comparator: '<', value: '60', unit: 's', subject: 'Test time' },
    ]);
  });

  it.each([
    '## Context\n\n- Latency is under 30 ms',
    '## Consequences\n\n- 9 containers × 4GB = 36GB',
    '## Consequences\n\n- Catches 90+ issues',
    '## Consequences\n\n- Version 3.13 is out since 2024',
    '## Consequences\n\n- 300-400 lines',
  ])('promises nothing by %p', markdown => {
    expect(read(markdown)).toEqual([]);
  });
});

describe('readPromises of dates', () => {
  it.each([
    ['Done by 2026-03-31.', '2026-03-31', 'by 2026-03-31'],
    ['Legacy runs until Q2 2026.', '2026-06', 'until Q2 2026'],
    ['Migrated before the end of 2026', '2026', 'end of 2026'],
    [
      'No later than January 15, 2026',
      '2026-01-15',
      'No later than January 15, 2026',
    ],
    ['Deadline: 2026-05', '2026-05', 'Deadline: 2026-05'],
    ['bis 31.12.2026 umgestellt', '2026-12-31', 'bis 31.12.2026'],
    ['bis Ende 2026', '2026', 'bis Ende 2026'],
    ["d'ici le 31/12/2026", '2026-12-31', "d'ici le 31/12/2026"],
    ['antes del 31/12/2026', '2026-12-31', 'antes del 31/12/2026'],
    ['até 31/12/2026', '2026-12-31', 'até 31/12/2026'],
    ['entro il 31/12/2026', '2026-12-31', 'entro il 31/12/2026'],
    ['uiterlijk 31-12-2026', '2026-12-31', 'uiterlijk 31-12-2026'],
    ['do 31.12.2026', '2026-12-31', 'do 31.12.2026'],
    ['до 31.12.2026', '2026-12-31', 'до 31.12.2026'],
    ['senast 2026-12-31', '2026-12-31', 'senast 2026-12-31'],
  ])('reads %p', (text, date, raw) => {
    expect(read(`## Decision\n\n${text}`)).toEqual([
      {
        kind: 'date',
        date,
        subject: text,
        raw,
        line: 3,
      },
    ]);
  });

  it('reads the dates that begin the items of a plan', () => {
    expect(
      read(
        '## Implementation plan\n\n- **Q3 2026**: pilot\n- **2026-11-01**: rollout\n- Phase 2: later',
      ),
    ).toMatchObject([{ date: '2026-09' }, { date: '2026-11-01' }]);
  });

  it.each([
    '## Decision\n\nDecided on 2026-01-01.',
    '## Implementation history\n\n- **2026-03-30** the first one was built',
    '## Changelog\n\n- until 2026-01-01: draft',
    '## Context\n\nSupport ends by 2026-01-01.',
    '**Date**: 2026-01-01',
    '## Timeline\n\n- 2026-01-01: Drafted\n- 2026-01-09: Accepted',
    '## Implementation plan\n\n- **2026-01-01** – proposed\n- **2026-01-09** – approved by the board',
    '## Zeitplan\n\n- 01.02.2026: Angenommen',
  ])('promises nothing by %p', markdown => {
    expect(read(markdown)).toEqual([]);
  });
});
