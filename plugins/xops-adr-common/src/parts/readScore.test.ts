import fc from 'fast-check';
import { readScore } from './readScore';

describe('readScore', () => {
  it.each([
    ['4', '4', undefined],
    ['4.5', '4.5', undefined],
    ['4,5', '4.5', undefined],
    ['4/5', '4', '5'],
    ['8 / 10', '8', '10'],
    ['9,5/10', '9.5', '10'],
    ['4 out of 5', '4', '5'],
    ['4 von 5', '4', '5'],
    ['4 sur 5', '4', '5'],
    ['4 de 5', '4', '5'],
    ['4 su 5', '4', '5'],
    ['4 van 5', '4', '5'],
    ['4 z 5', '4', '5'],
    ['4 із 5', '4', '5'],
    ['4 из 5', '4', '5'],
    ['4 av 5', '4', '5'],
    ['★★★★☆', '4', '5'],
    ['★★★★★', '5', undefined],
    ['⭐⭐⭐', '3', undefined],
    ['⭐️⭐️', '2', undefined],
    ['★★★½☆', '3.5', '5'],
    ['●●○', '2', '3'],
    ['☆☆☆☆☆', '0', '5'],
    ['4 (good)', '4', undefined],
    ['4 – solid', '4', undefined],
    ['4: solid', '4', undefined],
    ['4/5 (good)', '4', '5'],
    ['4 (1.00)', '4', undefined],
    ['4 × 0.25 = 1.0', '4', undefined],
    ['High (3)', '3', undefined],
    ['good: 4/5', '4', '5'],
    ['80%', '80', '100'],
    ['76.25 %', '76.25', '100'],
    ['%80', '80', '100'],
    ['✅ 5', '5', undefined],
    ['3 🟡', '3', undefined],
    ['4️⃣', '4', undefined],
    ['🔟', '10', undefined],
    ['3½', '3.5', undefined],
    ['~4', '4', undefined],
    ['-1', '-1', undefined],
    ['+2', '2', undefined],
    ['−2', '-2', undefined],
    ['8 points', '8', undefined],
    ['8 Punkte', '8', undefined],
    ['8 балів', '8', undefined],
    ['4 / 1.00', '4', undefined],
  ])('reads %p as %s of %s', (text, value, scale) => {
    expect(readScore(text)).toMatchObject({ value });
    expect(readScore(text)?.scale).toBe(scale);
  });

  it.each([
    '',
    '—',
    'N/A',
    'n/a',
    '?',
    'TBD',
    '✅',
    '🟡',
    '❌',
    'High',
    'Low',
    'good',
    '++',
    '+/-',
    '$180/mo',
    '€4',
    '23s',
    '4 weeks',
    '200 ms',
    '3 engineers',
    '1.57 MiB',
    '2026-03-31',
    '3.13.11',
    '300-400 lines',
    'v1.2',
    'ADR-004',
    '~23s',
    '<2 min',
    `4${'x'.repeat(200)}`,
  ])('finds no score in %p', text => {
    expect(readScore(text)).toBeUndefined();
  });

  it('reads any text without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const score = readScore(text);
        expect(
          score === undefined || Number.isFinite(Number(score.value)),
        ).toBe(true);
      }),
    );
  });
});
