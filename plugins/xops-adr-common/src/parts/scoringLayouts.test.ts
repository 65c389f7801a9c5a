import { wholeScope } from '../__testUtils__/wholeScope';
import { readMatrices } from './readMatrices';

const totalsIn = (markdown: string) =>
  readMatrices(wholeScope(markdown)).map(({ options, criteria }) => ({
    criteria: criteria.length,
    totals: options.map(({ name, computed, stated }) => [
      name,
      computed,
      stated,
    ]),
  }));

describe('layouts of scoring tables', () => {
  it.each([
    [
      'a head that names weights beside criteria',
      `| Criteria (Weight) | Kelp | Fern |
| --- | --- | --- |
| Cost (60%) | 4/5 | 2/5 |
| Speed (40%) | 3/5 | 5/5 |
| **Weighted Score** | **3.6** | **3.2** |`,
    ],
    [
      'a head in German, weights as points in brackets, scores with reasons',
      `| Kriterium (Gewicht) | Kelp | Fern |
| --- | --- | --- |
| 1 Kosten (60) | 4 — billig | 2 — teuer |
| 2 Tempo (40) | **3** — mäßig | **5** — 2 ms |
| **Gesamt** | 3,6 | 3,2 |`,
    ],
    [
      'bold criteria, stars, an empty row and a row of verdicts',
      `| Criterio (peso) | Kelp | Fern |
| --- | :-: | :-: |
| **Coste (60%)** | ⭐⭐⭐⭐ | ⭐⭐ |
| **Velocidad (40%)** | ⭐⭐⭐ | ⭐⭐⭐⭐⭐ |
| | | |
| **TOTAL** | **3.6** | **3.2** |`,
    ],
    [
      'scores with the code of their evidence',
      `| Criterion | Weight | Kelp | Fern |
| --- | --: | --: | --: |
| Cost | 60% | 4 E1 | 2 E2/E3 |
| Speed | 40% | 3 E1/E2 | 5 E3 |
| **Weighted total** | **100%** | **3.60** | **3.20** |`,
    ],
    [
      'a last column that says who got most',
      `| Criterion | Weight | Kelp | Fern | Weighted Score |
| --- | --- | --- | --- | --- |
| Cost | 60% | 4 | 2 | Kelp: 2.4 |
| Speed | 40% | 3 | 5 | Fern: 2.0 |
| **TOTAL** | **100%** | **3.6** | **3.2** | **Kelp wins** |`,
    ],
    [
      'a total column that is called weighted and no more',
      `| Option | Cost (60%) | Speed (40%) | Weighted |
| --- | --: | --: | --: |
| Kelp | 4 | 3 | 3.6 |
| Fern | 2 | 5 | 3.2 |`,
    ],
    [
      'a total column that is called weighted in French',
      `| Option | Coût (60 %) | Vitesse (40 %) | Pondéré |
| --- | --: | --: | --: |
| Kelp | 4 | 3 | 3,6 |
| Fern | 2 | 5 | 3,2 |`,
    ],
  ])('computes totals of a table with %s', (_, markdown) => {
    expect(totalsIn(markdown)).toEqual([
      {
        criteria: 2,
        totals: [
          ['Kelp', 3.6, 3.6],
          ['Fern', 3.2, 3.2],
        ],
      },
    ]);
  });

  it.each([
    [
      'in a list above',
      `**Rubric (1–10):**

- Running Cost (RC) – 60%
- Answer Speed (AS) – 40%

| Option | RC | AS | Weighted Total |
| --- | --- | --- | --- |
| Kelp | 4 | 3 | 3.60 |
| Fern | 2 | 5 | 3.20 |`,
    ],
    [
      'in a list under another heading, by their names',
      `## How we score

* Cost: 60%
* Speed: 40%

Each is scored from 1 to 5.

## Options

Text between.

| Option | Cost | Speed | Total |
| --- | --- | --- | --- |
| Kelp | 4 | 3 | 3.60 |
| Fern | 2 | 5 | 3.20 |`,
    ],
    [
      'in a numbered list in German',
      `1. Kosten: 60 %
2. Tempo: 40 %

| Option | Kosten | Tempo | Gesamt |
| --- | --- | --- | --- |
| Kelp | 4 | 3 | 3,6 |
| Fern | 2 | 5 | 3,2 |`,
    ],
  ])('finds weights %s', (_, markdown) => {
    expect(totalsIn(markdown)).toEqual([
      {
        criteria: 2,
        totals: [
          ['Kelp', 3.6, 3.6],
          ['Fern', 3.2, 3.2],
        ],
      },
    ]);
  });

  it('takes no weights from a list that does not give them all', () => {
    expect(
      totalsIn(`- Cost: 60%
- Uptime: 40%

| Option | Cost | Speed | Total |
| --- | --- | --- | --- |
| Kelp | 4 | 3 | 3.6 |
| Fern | 2 | 5 | 3.2 |`),
    ).toEqual([
      {
        criteria: 2,
        totals: [
          ['Kelp', undefined, 3.6],
          ['Fern', undefined, 3.2],
        ],
      },
    ]);
  });

  it.each([
    [
      'points in a legend, weights in a row',
      `| Option | About | Cost | Speed | Overall score | Notes |
| --- | --- | --- | --- | --- | --- |
| **Weight** | - | 2 | 1 | - | |
| Kelp | small | ✅ | ⚠️ | 8 | |
| Fern | large | ❌ | ✅ | 5 | 2 teams |

✅ = 3 (good), ⚠️ = 2 (acceptable), ❌ = 1 (poor)`,
      [
        ['Kelp', 8, 8],
        ['Fern', 5, 5],
      ],
    ],
    [
      'points in a list below, weights in a column',
      `| Criterion | Weight | Kelp | Fern |
| --- | --- | --- | --- |
| Cost | 0.6 | ✓ no licence | ✗ a licence |
| Speed | 0.4 | ~ fair | ✓ fast |
| **Weighted Score** | **/1.0** | **0.80** (80%) | **0.40** (40%) |

**Legend:**
- ✓ = Strength / Good fit (1.0 point)
- ~ = Acceptable / Trade-off (0.5 points)
- ✗ = Weakness / Poor fit (0.0 points)`,
      [
        ['Kelp', 0.8, 0.8],
        ['Fern', 0.4, 0.4],
      ],
    ],
    [
      'coloured points in German above',
      `🟢: 2 Punkte, 🟡: 1 Punkt, 🔴: 0 Punkte

| Kriterium | Gewicht | Kelp | Fern |
| --- | --- | --- | --- |
| Kosten | 60% | 🟢 | 🔴 |
| Tempo | 40% | 🟡 | 🟢 |
| Gesamt | | 1,6 | 0,8 |`,
      [
        ['Kelp', 1.6, 1.6],
        ['Fern', 0.8, 0.8],
      ],
    ],
  ])('reads signs by their %s', (_, markdown, totals) => {
    expect(totalsIn(markdown)).toEqual([{ criteria: 2, totals }]);
  });

  it('does not take signs for scores where no legend says what they count', () => {
    expect(
      totalsIn(`| Criterion | Weight | Kelp | Fern |
| --- | --- | --- | --- |
| Cost | 60% | ✅ | ❌ |
| Speed | 40% | ✅ | ✅ |`),
    ).toEqual([]);
  });

  it.each([
    ['stars of five', '4.0', '3.0', '2.0', '5.0', '72.0', '64.0', 72, 64],
    ['scores of ten', '8', '6', '4', '10', '72', '64', 72, 64],
  ])(
    'reads totals in percent of %s where no cell names the scale',
    (_, a, b, c, d, first, second, ...computed) => {
      expect(
        totalsIn(`| Criterion | Weight | Kelp | Fern |
| --- | --- | --- | --- |
| Cost | 60% | ${a} | ${c} |
| Speed | 40% | ${b} | ${d} |
| **Weighted total** | **100%** | **${first}** | **${second}** |`),
      ).toEqual([
        {
          criteria: 2,
          totals: [
            ['Kelp', computed[0], Number(first)],
            ['Fern', computed[1], Number(second)],
          ],
        },
      ]);
    },
  );

  it.each([
    ['×5', '×2', 'Option'],
    [' ×5', ' ×2', 'Candidate'],
    [' (weight 5)', ' (weight 2)', '#'],
  ])(
    'takes cells that are products already as they are (%s)',
    (first, second, head) => {
      expect(
        totalsIn(`| ${head} | Name | Core${first} | Effort${second} | **Total** |
| --- | --- | --- | --- | --- |
| 6 | Kelp | 25 | 8 | **33** |
| 7 | Fern | 20 | 10 | **31** |
| 4 | Moss | 10 | 6 | **16** |`)[0]?.totals.map(([, computed, stated]) => [
          computed,
          stated,
        ]),
      ).toEqual([
        [33, 33],
        [30, 31],
        [16, 16],
      ]);
    },
  );
});

describe('totals that were miscounted', () => {
  it('are still sums of products where they are far from means', () => {
    expect(
      totalsIn(`### Scoring (1-10 scale, 10 = best)

| Criterion | Weight | Kelp | Fern |
| --- | --- | --- | --- |
| Cost | 10 | 10 | 3 |
| Speed | 9 | 9 | 6 |
| Fit | 8 | 10 | 6 |
| **Total (Weighted)** | | **300** | **160** |`),
    ).toEqual([
      {
        criteria: 3,
        totals: [
          ['Kelp', 261, 300],
          ['Fern', 132, 160],
        ],
      },
    ]);
  });

  it.each([
    '### Scoring (1-10 scale, 10 = best)',
    'Scores from 1 to 5, 5 = best.',
    'Skala 1–10, 10 = am besten',
  ])('do not make the lowest win: %s', text => {
    const [matrix] = readMatrices(
      wholeScope(`${text}

| Criterion | Weight | Kelp | Fern |
| --- | --- | --- | --- |
| Cost | 60% | 4 | 2 |
| Speed | 40% | 5 | 3 |
| Total | | 4.4 | 2.4 |`),
    );
    expect(matrix.computedWinners).toEqual(['Kelp']);
  });
});

describe('weights in a list that words its criteria otherwise', () => {
  it.each([
    ['0.5', '0.3', '0.2', 'Cost and licence', 'Fit for the team'],
    ['50%', '30%', '20%', 'Running cost', 'Team fit'],
    ['50 %', '30 %', '20 %', 'Cost', 'Fit'],
  ])('go by their order (%s, %s, %s)', (first, second, third, cost, fit) => {
    expect(
      totalsIn(`The weighted criteria are:

- ${cost}: ${first}
- Response and delay: ${second}
- ${fit}: ${third}

| Option | Cost | Response/Delay | Fit | Weighted Total |
| --- | --- | --- | --- | --- |
| Kelp | 4 | 3 | 5 | 3.90 |
| Fern | 3 | 5 | 2 | 3.40 |`)[0].totals,
    ).toEqual([
      ['Kelp', 3.9, 3.9],
      ['Fern', 3.4, 3.4],
    ]);
  });

  it('but not where the list holds other things', () => {
    expect(
      totalsIn(`- Uptime last year: 60%
- Share of errors: 40%

| Option | Cost | Speed | Total |
| --- | --- | --- | --- |
| Kelp | 4 | 3 | 3.60 |
| Fern | 2 | 5 | 3.20 |`)[0].totals,
    ).toEqual([
      ['Kelp', undefined, 3.6],
      ['Fern', undefined, 3.2],
    ]);
  });
});

describe('a card with one column of scores', () => {
  it.each([
    ['Score', 'Weighted Score'],
    ['Points', 'Weighted'],
    ['Punkte', 'Gewichtet'],
  ])('keeps the name of its column (%s)', (score, weighted) => {
    expect(
      totalsIn(`| Criterion | Weight | ${score} | ${weighted} | Notes |
| --- | --- | --- | --- | --- |
| Cost | 60% | 10/10 | 6.0 | |
| Speed | 40% | 5/10 | 2.0 | |
| **TOTAL** | 100% | - | **8.0/10** | |`)[0].totals,
    ).toEqual([[score, 8, 8]]);
  });
});
