import fc from 'fast-check';

/** Every layout below scores the same: A is 0.5 × 4 + 0.3 × 3 + 0.2 × 5 = 3.9, B 0.5 × 3 + 0.3 × 5 + 0.2 × 2 = 3.4. */
export const SCORING_TABLES: [name: string, markdown: string][] = [
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

type Cells = (string | number)[][];
interface Scores {
  names: string[];
  criteria: string[];
  /** Whole percents that sum to 100. */
  weights: number[];
  scoreOf: (option: number, criterion: number) => number;
}

const WRITERS: ((scores: Scores) => Cells)[] = [
  ({ names, criteria, weights, scoreOf }) => [
    ['Option', ...criteria.map((it, c) => `${it} (${weights[c]}%)`)],
    ...names.map((it, o) => [it, ...criteria.map((_, c) => scoreOf(o, c))]),
  ],
  ({ names, criteria, weights, scoreOf }) => [
    ['Option', ...criteria],
    ['Weight', ...weights.map(it => `${it}%`)],
    ...names.map((it, o) => [it, ...criteria.map((_, c) => scoreOf(o, c))]),
  ],
  ({ names, criteria, weights, scoreOf }) => [
    ['Criterion', 'Weight', ...names],
    ...criteria.map((it, c) => [
      it,
      `${weights[c]}%`,
      ...names.map((_, o) => scoreOf(o, c)),
    ]),
  ],
  ({ names, criteria, weights, scoreOf }) => [
    ['Criterion', ...names],
    ...criteria.map((it, c) => [
      `${it} (${weights[c]}%)`,
      ...names.map((_, o) => scoreOf(o, c)),
    ]),
  ],
];

/** Scoring tables in every layout, with the totals that are theirs. */
export const anyScoringTable = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), {
      minLength: 1,
      maxLength: 5,
    }),
    options: fc.integer({ min: 2, max: 5 }),
    tenths: fc.array(fc.integer({ min: 0, max: 100 }), {
      minLength: 30,
      maxLength: 30,
    }),
    writer: fc.constantFrom(...WRITERS),
  })
  .map(({ cuts, options, tenths, writer }) => {
    const ends = [0, ...cuts.sort((a, b) => a - b), 100];
    const weights = ends.slice(1).map((end, index) => end - ends[index]);
    const tenthsOf = (option: number, criterion: number) =>
      tenths[option * weights.length + criterion];
    const names = Array.from(
      { length: options },
      (_, index) => `Option ${'ABCDE'[index]}`,
    );
    const rows = writer({
      names,
      weights,
      criteria: weights.map((_, index) => `Criterion ${'KLMNOP'[index]}`),
      scoreOf: (option, criterion) => tenthsOf(option, criterion) / 10,
    });
    const lines = rows.map(cells => `| ${cells.join(' | ')} |`);
    lines.splice(1, 0, `|${'---|'.repeat(rows[0].length)}`);
    return {
      markdown: lines.join('\n'),
      names,
      totals: names.map(
        (_, option) =>
          weights.reduce(
            (sum, weight, index) => sum + weight * tenthsOf(option, index),
            0,
          ) / 1000,
      ),
    };
  });
