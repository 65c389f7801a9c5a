import Big from 'big.js';
import { Matrix } from '../model/Matrix';

/** Decimals of a number as it is usually written: 1 for 4.1. */
export function decimalsOf(value: number): number {
  return new Big(value).toFixed().split('.')[1]?.length ?? 0;
}

/** How a stated number compares with the exact one that it was rounded from. */
export interface RoundingVerdict {
  /** `half`: exactly between two, and the lower one is stated, as programs do that round to even or cut. */
  verdict: 'right' | 'half' | 'wrong';
  /** The exact number rounded half up, with as many decimals as stated. */
  right: string;
  /** The stated number with its decimals. */
  words: string;
  /** The exact number, with no more than three decimals beyond those stated. */
  exact: string;
}

/** Compares with as many decimals as are written: 4.35 is 4.4 and 4.35, but not 4.5. */
export function compareRounded(
  exact: Big,
  { stated, statedDecimals }: { stated: number; statedDecimals?: number },
): RoundingVerdict {
  const decimals = statedDecimals ?? decimalsOf(stated);
  const right = exact.round(decimals, Big.roundHalfUp);
  const half = exact.round(decimals, Big.roundDown);
  const isHalf =
    half.eq(stated) &&
    exact.minus(half).abs().times(2).eq(right.minus(half).abs());
  return {
    verdict: verdictOf({ isRight: right.eq(stated), isHalf }),
    right: right.toFixed(decimals),
    words: stated.toFixed(decimals),
    exact: exact.round(decimals + 3, Big.roundHalfUp).toFixed(),
  };
}

function verdictOf({
  isRight,
  isHalf,
}: Record<'isRight' | 'isHalf', boolean>): RoundingVerdict['verdict'] {
  if (isRight) {
    return 'right';
  }
  return isHalf ? 'half' : 'wrong';
}

/**
 * What all computed totals of a table are multiplied with to compare them with
 * the stated ones. Some records state the sum over weights that do not sum to
 * 100 %, percent of the highest score, or points; such totals are right. Only a
 * factor under which more of them agree than as they stand, and at least two,
 * is believed.
 */
export function totalsFactor(matrix: Matrix): Big {
  const pairs = matrix.options.flatMap(({ computed, stated, statedDecimals }) =>
    computed === undefined || stated === undefined
      ? []
      : [{ computed, stated, statedDecimals }],
  );
  const agreeing = (factor: Big) =>
    pairs.filter(
      pair =>
        compareRounded(new Big(pair.computed).times(factor), pair).verdict !==
        'wrong',
    ).length;
  let best = new Big(1);
  let most = Math.max(agreeing(best), 1);
  for (const factor of factorsOf(matrix)) {
    const count = agreeing(factor);
    if (count > most) {
      best = factor;
      most = count;
    }
  }
  return best;
}

function factorsOf({ weightsPercent, scale, criteria }: Matrix): Big[] {
  const factors = [new Big(10), new Big(100), new Big(criteria.length || 1)];
  if (scale) {
    factors.push(new Big(100).div(scale), new Big(10).div(scale));
    factors.push(new Big(1).div(scale));
  }
  if (weightsPercent && weightsPercent !== 100) {
    const unnormalised = new Big(weightsPercent).div(100);
    factors.push(unnormalised, ...factors.map(it => it.times(unnormalised)));
    factors.push(new Big(weightsPercent));
  }
  return factors;
}
