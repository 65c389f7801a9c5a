import Big from 'big.js';
import { Matrix } from '../model/Matrix';

/** Decimals of a number as it is usually written: 1 for 4.1. */
export function decimalsOf(value: number): number {
  return new Big(value).toFixed().split('.')[1]?.length ?? 0;
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
      : [{ computed, stated, decimals: statedDecimals ?? decimalsOf(stated) }],
  );
  const agreeing = (factor: Big) =>
    pairs.filter(({ computed, stated, decimals }) =>
      new Big(computed)
        .times(factor)
        .round(decimals, Big.roundHalfUp)
        .eq(stated),
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
