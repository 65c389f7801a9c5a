import { wholeScope } from '../__testUtils__/wholeScope';
import { readMatrices } from './readMatrices';

const read = (markdown: string) => readMatrices(wholeScope(markdown));

describe('a table of numbers', () => {
  const POINTS = `| Criterion | Weight | K3S | EKS |
|---|---|---|---|
| Cost | 60% | 1 | 4 |
| Care | 40% | 2 | 3 |
| Total | | 1.4 | 3.6 |`;

  it.each([
    `${POINTS}\n\nLower is better.`,
    `_Lower is better._\n\n${POINTS}`,
    `Points from 1 to 5; the lowest total wins.\n\n${POINTS}`,
    `Je niedriger, desto besser.\n\n${POINTS}`,
    `${POINTS}\n\nМенше — краще.`,
    `${POINTS}\n\n低いほど良い。`,
    POINTS.replace('Total', 'Total (lower is better)'),
    POINTS.replace('Cost', 'Cost (lower is better)').replace(
      'Care',
      'Care (lower is better)',
    ),
  ])('lets the lowest total win where that is said: %s', markdown => {
    expect(read(markdown)).toMatchObject([{ computedWinners: ['K3S'] }]);
  });

  it('names no winner where only some criteria count the other way', () => {
    expect(
      read(POINTS.replace('Cost', 'Cost (lower is better)')),
    ).toMatchObject([
      { computedWinners: [], options: [{ computed: 1.4 }, {}] },
    ]);
    expect(read(POINTS)).toMatchObject([{ computedWinners: ['EKS'] }]);
  });

  it.each([
    ['K3S', 'K3S weighted', 'EKS', 'EKS weighted'],
    ['K3S score', 'K3S weighted score', 'EKS score', 'EKS weighted score'],
    ['K3S', 'Weighted', 'EKS', 'Weighted'],
    ['K3S', 'K3S × weight', 'EKS', 'EKS × weight'],
    ['K3S (raw)', 'K3S (weighted)', 'EKS (raw)', 'EKS (weighted)'],
    ['K3S', 'K3S gewichtet', 'EKS', 'EKS gewichtet'],
  ])('takes columns of products for none: %s | %s | %s | %s', (...heads) => {
    const [matrix, ...others] = read(`| Criterion | Weight | ${heads.join(
      ' | ',
    )} |
|---|---|---|---|---|---|
| Cost | 60% | 5 | 3.0 | 2 | 1.2 |
| Care | 40% | 4 | 1.6 | 3 | 1.2 |
| **Total** | 100% | | **4.6** | | **2.4** |`);
    expect(others).toEqual([]);
    expect(
      matrix.options.map(({ name, computed, stated }) => [
        name,
        computed,
        stated,
      ]),
    ).toEqual([
      ['K3S', 4.6, 4.6],
      ['EKS', 2.4, 2.4],
    ]);
  });

  it.each([
    '## Options\n\n| Option | Ada | Bob | Votes |\n|---|---|---|---|\n| K3S | 1 | 1 | 2 |\n| EKS | 0 | 0 | 0 |',
    '## Options\n\n| Voter | K3S | EKS |\n|---|---|---|\n| Ada | 1 | 0 |\n| Bob | 1 | 0 |\n| Total | 2 | 0 |',
    '## Optionen\n\n| Option | Dafür (5) | Dagegen (2) | Summe |\n|---|---|---|---|\n| K3S | 5 | 2 | 7 |\n| EKS | 1 | 6 | 7 |',
    '## Варіанти\n\n| Варіант | Ада | Боб | Голоси |\n|---|---|---|---|\n| K3S | 1 | 1 | 2 |\n| EKS | 0 | 0 | 0 |',
  ])('takes no table of votes for one of scores: %s', markdown => {
    expect(read(markdown)).toEqual([]);
  });
});
