import fc from 'fast-check';
import { wholeScope } from '../__testUtils__/wholeScope';
import { averageTableSchema } from '../model/Matrix';
import { readAverages } from './readAverages';

const read = (markdown: string) => readAverages(wholeScope(markdown));
const table = (label: string, ...averages: string[]) => `| Pillar | A | B |
| --- | --- | --- |
| Security | 90 | 58 |
| Reliability | 85 | 62 |
| ${label} | ${averages.join(' | ')} |
| With trend | 91 | — |`;

describe('readAverages', () => {
  it('takes the mean of the rows above the average, not of those below', () => {
    const [average] = read(table('Average', '88.5', '60.0'));
    expect(averageTableSchema.parse(average)).toEqual({
      line: 1,
      endLine: 6,
      label: 'Average',
      items: [
        {
          name: 'A',
          values: [
            { name: 'Security', value: 90 },
            { name: 'Reliability', value: 85 },
          ],
          computed: 87.5,
          stated: 88.5,
          statedDecimals: 1,
          statedLine: 5,
        },
        {
          name: 'B',
          values: [
            { name: 'Security', value: 58 },
            { name: 'Reliability', value: 62 },
          ],
          computed: 60,
          stated: 60,
          statedDecimals: 1,
          statedLine: 5,
        },
      ],
    });
  });

  it.each([
    'Average',
    'Avg.',
    '**Mean**',
    'Overall average',
    'Average score',
    'Durchschnitt',
    'Mittelwert',
    'Moyenne',
    'Promedio',
    'Média',
    'Media',
    'Gemiddelde',
    'Średnia',
    'Середнє',
    'Середній бал',
    'Среднее',
    'Ortalama',
    'Medelvärde',
    'Ø',
  ])('knows the label %p', label => {
    expect(read(table(label, '87.5', '60'))).toHaveLength(1);
  });

  it('rounds half up to two decimals more than are stated', () => {
    const [{ items }] = read(`| X | A |
|---|---|
| p | 1 |
| q | 1 |
| r | 3 |
| Average | 1.7 |`);
    expect(items[0]).toMatchObject({ computed: 1.667, statedDecimals: 1 });
  });

  it('reads an average column', () => {
    const [{ label, items }] = read(`| Option | Cost | Speed | Fit | Average |
|---|---|---|---|---|
| A | 4 | 3 | 5 | 4.0 |
| B | 3 | 5 | 2 | 3.5 |`);
    expect(label).toBe('Average');
    expect(items.map(it => [it.computed, it.stated])).toEqual([
      [4, 4],
      [3.333, 3.5],
    ]);
  });

  it('reads percentages, units and decimal commas', () => {
    const [{ items }] = read(`| Lauf | Dauer | Anteil |
|---|---|---|
| 1 | 12,5 ms | 80 % |
| 2 | 13,5 ms | 90 % |
| Durchschnitt | 13,0 ms | 85 % |`);
    expect(items.map(it => [it.computed, it.stated])).toEqual([
      [13, 13],
      [85, 85],
    ]);
  });

  it.each([
    [
      'a weighted table',
      '| Criterion | Weight | A | B |\n|---|---|---|---|\n| x | 60% | 4 | 2 |\n| y | 40% | 2 | 4 |\n| Average | | 3.2 | 2.8 |',
    ],
    [
      'statistics',
      '| Metric | A |\n|---|---|\n| Min | 1 |\n| Max | 9 |\n| Average | 4 |',
    ],
    [
      'percentiles',
      '| Run | p50 | p95 | Average |\n|---|---|---|---|\n| 1 | 10 | 50 | 15 |\n| 2 | 12 | 60 | 20 |',
    ],
    [
      'an average of something else',
      '| Metric | A |\n|---|---|\n| Cost | 10 |\n| Size | 20 |\n| Average latency | 15 |',
    ],
    [
      'a number out of range',
      '| X | A |\n|---|---|\n| p | 1 |\n| q | 2 |\n| Average | 40 |',
    ],
    ['one value', '| X | A |\n|---|---|\n| p | 1 |\n| Average | 1 |'],
    [
      'words',
      '| X | A |\n|---|---|\n| p | high |\n| q | low |\n| Average | medium |',
    ],
  ])('makes nothing of %s', (_, markdown) => {
    expect(read(markdown)).toEqual([]);
  });

  it('computes generated columns exactly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), {
          minLength: 2,
          maxLength: 12,
        }),
        tenths => {
          const mean =
            tenths.reduce((sum, it) => sum + it, 0) / tenths.length / 10;
          const rows = tenths.map((it, i) => `| r${i} | ${it / 10} |`);
          const [{ items }] = read(
            [
              '| X | A |',
              '|---|---|',
              ...rows,
              `| Average | ${mean.toFixed(2)} |`,
            ].join('\n'),
          );
          expect(items[0].computed).toBeCloseTo(mean, 4);
        },
      ),
    );
  });
});
