import { richRecord } from '../__testUtils__/richRecord';
import {
  isWrong,
  roundedHalfUp,
  scoreRows,
  scoreTable,
  scoreWords,
} from './scoreRows';

const [matrix] = richRecord().matrices;

describe('scoreRows', () => {
  it('tells computed from stated totals, the wrong ones with their line', () => {
    expect(scoreRows(matrix)).toEqual([
      {
        name: 'One queue',
        computed: 4.3,
        stated: 4.2,
        statedLine: 21,
        wrong: true,
        winner: true,
        statedWinner: true,
      },
      {
        name: 'Queue per terminal',
        computed: 2.3,
        stated: 2.3,
        statedLine: 22,
        wrong: false,
        winner: false,
        statedWinner: false,
      },
    ]);
  });

  it('is a table with a head for a file', () => {
    expect(scoreTable(matrix)).toEqual([
      ['Option', 'Computed total', 'Stated total', 'Line', 'Wrong', 'Winner'],
      ['One queue', 4.3, 4.2, 21, 'yes', 'yes'],
      ['Queue per terminal', 2.3, 2.3, 22, 'no', 'no'],
    ]);
  });
});

describe('isWrong', () => {
  it.each([
    [{ computed: 2.45, stated: 2.5, statedDecimals: 1 }, false],
    [{ computed: 2.45, stated: 2.4, statedDecimals: 1 }, true],
    [{ computed: 4.1, stated: 4.1, statedDecimals: 2 }, false],
    [{ computed: 60.8, stated: 60.3, statedDecimals: 1 }, true],
    [{ computed: 87.5, stated: 88 }, false],
    [{ computed: 3.5 }, false],
    [{ stated: 3.5 }, false],
  ])('%j is %s', (value, wrong) => {
    expect(isWrong(value)).toBe(wrong);
  });
});

describe('roundedHalfUp', () => {
  it.each([
    [2.45, 1, 2.5],
    [1.005, 2, 1.01],
    [3.449999999999999996, 1, 3.5],
    [-2.5, 0, -2],
    [4, 2, 4],
  ])('rounds %d to %i decimals as %d', (value, decimals, expected) => {
    expect(roundedHalfUp(value, decimals)).toBe(expected);
  });

  it('says a total with two decimals at most', () => {
    expect(scoreWords(3.14159)).toBe('3.14');
    expect(scoreWords(undefined)).toBe('–');
  });
});
