import fc from 'fast-check';
import {
  anyScoringTable,
  SCORING_TABLES,
} from '../__testUtils__/scoringTables';
import { wholeScope } from '../__testUtils__/wholeScope';
import { matrixSchema } from '../model/Matrix';
import { readMatrices } from './readMatrices';

const read = (markdown: string) => readMatrices(wholeScope(markdown));

describe('readMatrices', () => {
  it.each(SCORING_TABLES)(
    'computes a table again that has %s',
    (_, markdown) => {
      const [matrix, ...others] = read(markdown);
      expect(others).toEqual([]);
      expect(matrixSchema.parse(matrix)).toMatchObject({
        weightsPercent: 100,
        options: [
          {
            weightsPercent: 100,
            computed: 3.9,
            stated: 3.9,
            statedDecimals: 1,
          },
          {
            weightsPercent: 100,
            computed: 3.4,
            stated: 3.4,
            statedDecimals: 1,
          },
        ],
      });
      expect(matrix.criteria.map(it => it.weightPercent)).toEqual([50, 30, 20]);
      expect(matrix.computedWinners).toEqual([matrix.options[0].name]);
      expect(matrix.notCheckable).toBeUndefined();
    },
  );

  it('computes in exact decimals', () => {
    const [{ options }] = read(`| Option | P (10%) | Q (20%) | R (70%) |
| --- | --- | --- | --- |
| A | 0.1 | 0.2 | 2.9 |
| B | 1.1 | 2.2 | 3.3 |`);
    expect(options.map(it => it.computed)).toEqual([2.08, 2.86]);
  });

  it('says what weights sum to where they are not complete', () => {
    const [matrix] = read(`| Option | Cost (50%) | Speed (30%) | Total |
| --- | --- | --- | --- |
| A | 4 | 4 | 3.2 |
| B | 2 | 2 | 1.6 |`);
    expect(matrix).toMatchObject({
      weightsPercent: 80,
      options: [{ computed: 4, weightsPercent: 80 }, { computed: 2 }],
    });
  });

  it('leaves out the total of an option without all scores, and names no winner then', () => {
    const [matrix] = read(`| Option | Cost (50%) | Speed (50%) | Total |
| --- | --- | --- | --- |
| A | 4 | n/a | 4 |
| B | 2 | 2 | 2 |`);
    expect(matrix.options[0]).not.toHaveProperty('computed');
    expect(matrix.options[0]).toMatchObject({ weightsPercent: 50, stated: 4 });
    expect(matrix.options[1]).toMatchObject({ computed: 2 });
    expect(matrix.computedWinners).toEqual([]);
  });

  it('names both winners of a draw', () => {
    const [matrix] = read(`| Option | Cost (50%) | Speed (50%) |
| --- | --- | --- |
| A | 4 | 2 |
| B | 2 | 4 |`);
    expect(matrix.computedWinners).toEqual(['A', 'B']);
  });

  it.each([
    ['a sum of points', 'weighted-sum', [37, 29], [37, 29]],
    ['a percentage of the highest', 'percent-of-scale', [74, 58], [74, 58]],
    ['a mean that is wrong', undefined, [3.7, 2.9], [3.5, 3.1]],
  ] as const)('follows totals that are %s', (_, method, computed, stated) => {
    const [matrix] = read(`| Criterion | Weight | A | B |
| --- | --- | --- | --- |
| Cost | 5 | 4/5 | 3/5 |
| Speed | 3 | 3/5 | 2/5 |
| Fit | 2 | 4/5 | 4/5 |
| Total | | ${stated[0]} | ${stated[1]} |`);
    expect(matrix.method).toBe(method);
    expect(matrix.options.map(it => it.computed)).toEqual(computed);
    expect(matrix.options.map(it => it.stated)).toEqual(stated);
  });

  it.each([
    [
      'no weights',
      '| Option | Cost | Speed | Total |',
      '| A | 4 | 3 | 7 |',
      /without weights/,
    ],
    [
      'no scores',
      '| Option | Score | Verdict |',
      '| A | 83.3 | fine |',
      /without the scores/,
    ],
  ])('says why a table with %s cannot be checked', (_, header, row, reason) => {
    const columns = header.split('|').length - 2;
    const [matrix] = read(
      [header, `|${'---|'.repeat(columns)}`, row, row.replace('A', 'B')].join(
        '\n',
      ),
    );
    expect(matrix.notCheckable).toMatch(reason);
    expect(matrix.options[0].stated).toBeGreaterThan(0);
    expect(matrix.options[0]).not.toHaveProperty('computed');
    expect(matrix.weightsPercent).toBeUndefined();
  });

  it('takes no sign for a score', () => {
    const [matrix] = read(`## Considered options

| Criterion | A | B |
| --- | --- | --- |
| Cost | ✅ | 🟡 |
| Speed | ❌ | ✅ |
| Total | 2 | 3 |`);
    expect(matrix.options[0].scores).toEqual([
      { criterion: 'Cost', raw: '✅', line: 5 },
      { criterion: 'Speed', raw: '❌', line: 6 },
    ]);
    expect(matrix.notCheckable).toBeDefined();
  });

  it('says which criterion has no weight', () => {
    const [matrix] = read(`| Criterion | Weight | A | B |
| --- | --- | --- | --- |
| Cost | 50% | 4 | 3 |
| Speed | 30% | 3 | 5 |
| Fit | | 5 | 2 |
| Total | | 3.9 | 3.4 |`);
    expect(matrix.notCheckable).toBe("The criterion 'Fit' has no weight.");
  });

  describe('stated winner', () => {
    const table = (a: string, b: string, verdicts = ['', '']) =>
      `| Option | Cost (50%) | Speed (50%) | Total | Decision |
| --- | --- | --- | --- | --- |
| ${a} | 4 | 4 | 4 | ${verdicts[0]} |
| ${b} | 2 | 2 | 2 | ${verdicts[1]} |`;

    it.each([
      ['a mark', table('Ant', 'Bee (Selected)'), 'Bee'],
      ['a sign', table('Ant', '✅ Bee'), 'Bee'],
      ['the word winner', table('Ant', 'Bee (winner)'), 'Bee'],
      ['a verdict', table('Ant', 'Bee', ['Rejected', 'Selected']), 'Bee'],
      [
        'a verdict with a reason',
        table('Ant', 'Bee', ['', 'Selected (for now)']),
        'Bee',
      ],
      ['a bold name', table('Ant', '**Bee**'), 'Bee'],
      [
        'the decision',
        `${table(
          'Ant',
          'Bee',
        )}\n\n## Decision\n\nChosen option: "Bee", because it flies.`,
        'Bee',
      ],
      [
        'a German decision',
        `${table(
          'Ant',
          'Bee',
        )}\n\n## Entscheidung\n\nWir verwenden Bee statt Ant.`,
        'Bee',
      ],
      [
        'a list of options',
        `${table(
          'Ant',
          'Bee',
        )}\n\n## Considered options\n\n- Ant\n- Bee (chosen)`,
        'Bee',
      ],
      ['nothing', table('Ant', 'Bee'), undefined],
      ['two marks', table('Ant (selected)', 'Bee (selected)'), undefined],
    ])('is read from %s', (_, markdown, winner) => {
      const [matrix] = read(markdown);
      expect(matrix.statedWinner).toBe(winner);
      expect(matrix.computedWinners).toEqual(['Ant']);
    });
  });

  it.each([
    [
      'fields',
      '| Field | Value |\n|---|---|\n| Status | Accepted |\n| Version | 2 |',
    ],
    [
      'costs',
      '| Component | Cost |\n|---|---|\n| NAT | $32 |\n| Total | $40 |',
    ],
    ['hours', '| Item | Hours |\n|---|---|\n| Build | 12 |\n| Total | 20 |'],
    [
      'measurements',
      '| Codec | Median (ms) | Size |\n|---|---|---|\n| JSON | 33.5 | 1.57 |\n| CBOR | 25.8 | 1.5 |',
    ],
    [
      'load balancing',
      '| Backend | Weight | Replicas |\n|---|---|---|\n| blue | 50 | 3 |\n| green | 50 | 3 |',
    ],
    [
      'fonts',
      '| Style | Weight | Size |\n|---|---|---|\n| Light | 300 | 16 |\n| Bold | 700 | 18 |',
    ],
    ['versions', '| Option | Version |\n|---|---|\n| A | 3.13 |\n| B | 3.11 |'],
    [
      'pros and cons',
      '| Option | Pros | Cons |\n|---|---|---|\n| A | 2 times faster | 1 node |\n| B | small | new |',
    ],
    [
      'thresholds',
      '| Criterion | Threshold | Current |\n|---|---|---|\n| CI | >10 | 2 |\n| Team | 5 | 3 |',
    ],
    ['one column', '| A |\n|---|\n| 1 |'],
    ['no rows', '| Option | Cost (50%) | Fit (50%) |\n|---|---|---|'],
  ])('makes no matrix of %s', (_, markdown) => {
    expect(read(markdown)).toEqual([]);
  });

  it('computes generated tables of every layout exactly', () => {
    fc.assert(
      fc.property(anyScoringTable, ({ markdown, totals, names }) => {
        const [matrix] = read(markdown);
        expect(matrix.options.map(it => it.name)).toEqual(names);
        matrix.options.forEach((option, index) => {
          expect(option.computed).toBeCloseTo(totals[index], 9);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('takes a table of 5,000 rows in its stride', () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, i) => `| Option ${i} | 4 | 3 |`,
    );
    const [matrix] = read(
      ['| Option | Cost (50%) | Fit (50%) |', '|---|---|---|', ...rows].join(
        '\n',
      ),
    );
    expect(matrix.options).toHaveLength(5_000);
    expect(matrix.options[4_999].computed).toBe(3.5);
  }, 5_000);
});
