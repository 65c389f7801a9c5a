import { Matrix } from '../model/Matrix';
import { decimalsOf, totalsFactor } from './totals';

function matrix(
  totals: [computed: number, stated: number][],
  given: Partial<Matrix> = {},
): Matrix {
  return {
    line: 1,
    endLine: 9,
    orientation: 'options-as-rows',
    criteria: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
    options: totals.map(([computed, stated], index) => ({
      name: `option ${index}`,
      line: index + 2,
      scores: [],
      computed,
      stated,
    })),
    computedWinners: [],
    ...given,
  };
}

describe('totalsFactor', () => {
  it.each<[string, Matrix, string]>([
    [
      'totals as they are',
      matrix([
        [4.1, 4.1],
        [3.25, 3.3],
      ]),
      '1',
    ],
    [
      'wrong totals',
      matrix([
        [4.1, 4.4],
        [3.2, 3.9],
      ]),
      '1',
    ],
    [
      'percent of five',
      matrix(
        [
          [4.1, 82],
          [3.25, 65],
        ],
        { scale: 5 },
      ),
      '20',
    ],
    [
      'percent of ten',
      matrix([
        [8.2, 82],
        [7.1, 71],
      ]),
      '10',
    ],
    [
      'weights as points',
      matrix([
        [4.1, 410],
        [3.2, 320],
      ]),
      '100',
    ],
    [
      'sums over weights of 90 %',
      matrix(
        [
          [4, 3.6],
          [3, 2.7],
        ],
        { weightsPercent: 90 },
      ),
      '0.9',
    ],
    [
      'plain sums of three scores',
      matrix([
        [4, 12],
        [3, 9],
      ]),
      '3',
    ],
    [
      'one that agrees by chance',
      matrix(
        [
          [4.1, 82],
          [3.2, 3.2],
        ],
        { scale: 5 },
      ),
      '1',
    ],
    ['a single option', matrix([[4.1, 82]], { scale: 5 }), '1'],
    ['no option', matrix([]), '1'],
  ])('of %s', (_what, table, factor) => {
    expect(totalsFactor(table).toFixed()).toBe(factor);
  });
});

it('counts decimals of numbers, also of very small ones', () => {
  expect([4, 4.1, 2.45, 1e-7].map(decimalsOf)).toEqual([0, 1, 2, 7]);
});
