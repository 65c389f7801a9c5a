import fc from 'fast-check';
import { wholeScope } from '../__testUtils__/wholeScope';
import { matrixSchema } from '../model/Matrix';
import { readMatrices } from './readMatrices';

const read = (markdown: string) => readMatrices(wholeScope(markdown));

/** Every layout below scores the same: A is 0.5 × 4 + 0.3 × 3 + 0.2 × 5 = 3.9, B 0.5 × 3 + 0.3 × 5 + 0.2 × 2 = 3.4. */
const LAYOUTS: [name: string, markdown: string][] = [
  [
    'weights in the header',
    `| Option | Cost (50%) | Speed (30%) | Fit (20%) | Total |
| --- | --- | --- | --- | --- |
| A | 4 | 3 | 5 | 3.9 |
| B | 3 | 5 | 2 | 3.4 |`,
  ],
  [
    'weights behind a comma, scores as shares',
    `| Option | Cost, 50% | Speed, 30% | Fit, 20% | Total |
| --- | --- | --- | --- | --- |
| A | 4/5 | 3/5 | 5/5 | 3.9/5 |
| B | 3/5 | 5/5 | 2/5 | 3.4/5 |`,
  ],
  [
    'weights as fractions, totals in bold',
    `| Candidate | Cost (0.5) | Speed (0.3) | Fit (0.2) | Weighted score |
|:--|--:|--:|--:|--:|
| A | 4 | 3 | 5 | **3.9** |
| B | 3 | 5 | 2 | **3.4** |`,
  ],
  [
    'weights as points',
    `| Option | Cost (weight 5) | Speed (weight 3) | Fit (weight 2) | Total |
| --- | --- | --- | --- | --- |
| A | 4 | 3 | 5 | 3.9 |
| B | 3 | 5 | 2 | 3.4 |`,
  ],
  [
    'bare points in brackets',
    `| Option | Cost (5) | Speed (3) | Fit (2) | Total |
| --- | --- | --- | --- | --- |
| A | 4 | 3 | 5 | 3.9 |
| B | 3 | 5 | 2 | 3.4 |`,
  ],
  [
    'a row of weights',
    `| Option | Cost | Speed | Fit | Total |
| --- | --- | --- | --- | --- |
| **Weight** | 50% | 30% | 20% | 100% |
| A | 4 | 3 | 5 | 3.9 |
| B | 3 | 5 | 2 | 3.4 |`,
  ],
  [
    'stars',
    `| Option | Cost (50%) | Speed (30%) | Fit (20%) | Score |
| --- | --- | --- | --- | --- |
| A | ★★★★☆ | ★★★☆☆ | ★★★★★ | 3.9 |
| B | ★★★☆☆ | ★★★★★ | ★★☆☆☆ | 3.4 |`,
  ],
  [
    'scores with words',
    `| Option | Cost (50%) | Speed (30%) | Fit (20%) | Total |
| --- | --- | --- | --- | --- |
| A | 4 (good) | 3 – fair | High (5) | 3.9 |
| B | 3 (fair) | 5 – best | Low (2) | 3.4 |`,
  ],
  [
    'a column of weights',
    `| Criteria | Weight | A | B |
| --- | --- | --- | --- |
| Cost | 50% | 4 | 3 |
| Speed | 30% | 3 | 5 |
| Fit | 20% | 5 | 2 |
| **Total** | 100% | **3.9** | **3.4** |`,
  ],
  [
    'a column of weights without signs, shares',
    `| # | Criterion | Weight (%) | A | B | Notes |
| --- | --- | --- | --- | --- | --- |
| 1 | Cost | 50 | 4/5 | 3/5 | per month |
| 2 | Speed | 30 | 3/5 | 5/5 | p95 |
| 3 | Fit | 20 | 5/5 | 2/5 | 2 teams |
|  | Weighted total |  | 3.9 | 3.4 | |`,
  ],
  [
    'weights beside the criteria',
    `| Criterion | A | B |
| --- | --- | --- |
| Cost (50%) | 4 | 3 |
| Speed (30%) | 3 | 5 |
| Fit (20%) | 5 | 2 |
| Total | 3.9 | 3.4 |`,
  ],
  [
    'totals in a sentence',
    `## Evaluation of the options

| Criteria | Weight | A | B |
| --- | --- | --- | --- |
| Cost | 50% | 4/5 | 3/5 |
| Speed | 30% | 3/5 | 5/5 |
| Fit | 20% | 5/5 | 2/5 |

**Total Score**: B (3.4/5), A (3.9/5)`
      .replace(/\bA\b/g, 'Ant')
      .replace(/\bB\b/g, 'Bee'),
  ],
  [
    'totals in a list',
    `| Criteria | Weight | Ant | Bee |
| --- | --- | --- | --- |
| Cost | 50% | 4 | 3 |
| Speed | 30% | 3 | 5 |
| Fit | 20% | 5 | 2 |

Totals:

- Ant: **3.9**
- Bee: 3.4`,
  ],
  [
    'weights in a sentence',
    `## Considered options

Weights: cost 50%, speed of change 30% and team fit 20%.

| Option | Cost | Speed | Fit | Total |
| --- | --- | --- | --- | --- |
| A | 4 | 3 | 5 | 3.9 |
| B | 3 | 5 | 2 | 3.4 |`,
  ],
  [
    'German',
    `| Kriterium | Gewichtung | A | B |
| --- | --- | --- | --- |
| Kosten | 50 % | 4 | 3 |
| Tempo | 30 % | 3 | 5 |
| Passung | 20 % | 5 | 2 |
| Gesamt | 100 % | 3,9 | 3,4 |`,
  ],
  [
    'French',
    `| Critère | Poids | A | B |
| --- | --- | --- | --- |
| Coût | 0,5 | 4 | 3 |
| Vitesse | 0,3 | 3 | 5 |
| Adéquation | 0,2 | 5 | 2 |
| Total pondéré | 1 | 3,9 | 3,4 |`,
  ],
  [
    'Spanish',
    `| Opción | Coste (peso 50%) | Velocidad (peso 30%) | Encaje (peso 20%) | Puntuación final |
| --- | --- | --- | --- | --- |
| A | 4 | 3 | 5 | 3,9 |
| B | 3 | 5 | 2 | 3,4 |`,
  ],
  [
    'Portuguese',
    `| Critério | Peso | A | B |
| --- | --- | --- | --- |
| Custo | 5 | 4 | 3 |
| Velocidade | 3 | 3 | 5 |
| Adequação | 2 | 5 | 2 |
| Pontuação final | | 3,9 | 3,4 |`,
  ],
  [
    'Italian',
    `| Criterio | Peso | A | B |
| --- | --- | --- | --- |
| Costo | 50% | 4 | 3 |
| Velocità | 30% | 3 | 5 |
| Idoneità | 20% | 5 | 2 |
| Totale ponderato | 100% | 3,9 | 3,4 |`,
  ],
  [
    'Dutch',
    `| Criterium | Weging | A | B |
| --- | --- | --- | --- |
| Kosten | 50% | 4 | 3 |
| Snelheid | 30% | 3 | 5 |
| Past | 20% | 5 | 2 |
| Totaal | 100% | 3,9 | 3,4 |`,
  ],
  [
    'Polish',
    `| Kryterium | Waga | A | B |
| --- | --- | --- | --- |
| Koszt | 50% | 4 | 3 |
| Szybkość | 30% | 3 | 5 |
| Dopasowanie | 20% | 5 | 2 |
| Suma ważona | 100% | 3,9 | 3,4 |`,
  ],
  [
    'Ukrainian',
    `| Критерій | Вага | A | B |
| --- | --- | --- | --- |
| Вартість | 50% | 4 | 3 |
| Швидкість | 30% | 3 | 5 |
| Придатність | 20% | 5 | 2 |
| Зважена сума | 100% | 3,9 | 3,4 |`,
  ],
  [
    'Russian',
    `| Критерий | Вес | A | B |
| --- | --- | --- | --- |
| Цена | 50% | 4 | 3 |
| Скорость | 30% | 3 | 5 |
| Соответствие | 20% | 5 | 2 |
| Итого | 100% | 3,9 | 3,4 |`,
  ],
  [
    'Turkish',
    `| Kriter | Ağırlık | A | B |
| --- | --- | --- | --- |
| Maliyet | %50 | 4 | 3 |
| Hız | %30 | 3 | 5 |
| Uygunluk | %20 | 5 | 2 |
| Toplam | %100 | 3,9 | 3,4 |`,
  ],
  [
    'Swedish',
    `| Kriterium | Vikt | A | B |
| --- | --- | --- | --- |
| Kostnad | 50 % | 4 | 3 |
| Fart | 30 % | 3 | 5 |
| Passform | 20 % | 5 | 2 |
| Summa | 100 % | 3,9 | 3,4 |`,
  ],
];

describe('readMatrices', () => {
  it.each(LAYOUTS)('computes a table again that has %s', (_, markdown) => {
    const [matrix, ...others] = read(markdown);
    expect(others).toEqual([]);
    expect(matrixSchema.parse(matrix)).toMatchObject({
      weightsPercent: 100,
      options: [
        { weightsPercent: 100, computed: 3.9, stated: 3.9, statedDecimals: 1 },
        { weightsPercent: 100, computed: 3.4, stated: 3.4, statedDecimals: 1 },
      ],
    });
    expect(matrix.criteria.map(it => it.weightPercent)).toEqual([50, 30, 20]);
    expect(matrix.computedWinners).toEqual([matrix.options[0].name]);
    expect(matrix.notCheckable).toBeUndefined();
  });

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

  const anyTable = fc
    .record({
      weights: fc.array(fc.integer({ min: 1, max: 40 }), {
        minLength: 2,
        maxLength: 6,
      }),
      options: fc.integer({ min: 2, max: 5 }),
      scores: fc.array(fc.integer({ min: 0, max: 100 }), {
        minLength: 30,
        maxLength: 30,
      }),
      layout: fc.constantFrom('rows', 'columns', 'weightRow', 'firstCell'),
    })
    .map(({ weights, options, scores, layout }) => {
      const rest = 100 - weights.reduce((sum, it) => sum + it, 0);
      const all =
        rest > 0 ? [...weights, rest] : weights.map(() => 100 / weights.length);
      const value = (option: number, criterion: number) =>
        scores[(option * 7 + criterion) % scores.length] / 10;
      const names = Array.from(
        { length: options },
        (_, i) => `Option ${'ABCDE'[i]}`,
      );
      const criteria = all.map((_, i) => `Criterion ${'KLMNOPQ'[i]}`);
      const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
      const weight = (i: number) => `${Number(all[i].toFixed(2))}%`;
      const inRows = layout === 'rows' || layout === 'weightRow';
      const head =
        layout === 'rows'
          ? ['Option', ...criteria.map((it, i) => `${it} (${weight(i)})`)]
          : layout === 'weightRow'
          ? ['Option', ...criteria]
          : layout === 'columns'
          ? ['Criterion', 'Weight', ...names]
          : ['Criterion', ...names];
      const body = inRows
        ? [
            ...(layout === 'weightRow'
              ? [['Weight', ...all.map((_, i) => weight(i))]]
              : []),
            ...names.map((name, o) => [
              name,
              ...all.map((_, c) => value(o, c)),
            ]),
          ]
        : criteria.map((name, c) => [
            layout === 'firstCell' ? `${name} (${weight(c)})` : name,
            ...(layout === 'columns' ? [weight(c)] : []),
            ...names.map((_, o) => value(o, c)),
          ]);
      return {
        markdown: [
          line(head),
          line(head.map(() => '---')),
          ...body.map(line),
        ].join('\n'),
        totals: names.map((_, o) => {
          const hundredths = all.map((_it, i) =>
            Math.round(Number(all[i].toFixed(2)) * 100),
          );
          const sum = hundredths.reduce((total, it) => total + it, 0);
          return (
            hundredths.reduce(
              (total, it, c) => total + it * Math.round(value(o, c) * 10),
              0,
            ) /
            sum /
            10
          );
        }),
        names,
      };
    });

  it('computes generated tables of every layout exactly', () => {
    fc.assert(
      fc.property(anyTable, ({ markdown, totals, names }) => {
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
