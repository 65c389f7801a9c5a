import Big from 'big.js';
import { Matrix } from '../model/Matrix';
import { Weight } from './ScoreTable';

export type TotalMethod = NonNullable<Matrix['method']>;

/** Weights of a table in one unit. */
export interface Weights {
  /** Percent of each criterion, in order; undefined where none is stated. */
  percents: readonly (Big | undefined)[];
  /** Sum of what is stated, in percent; 100 where weights are points. */
  sum: Big;
  /** As written: points or percent. */
  written: readonly (Big | undefined)[];
  complete: boolean;
}

const HUNDRED = new Big(100);
const ZERO = new Big(0);
const DECIMALS = 10;

/**
 * Weights as percent. `25%` is what it says; `0.25` and a bare `25` are percent
 * where they sum to about 1 and 100; other numbers, such as 3, 2 and 1, are
 * points, whose percent is their share.
 */
export function weightsOf(weights: readonly (Weight | undefined)[]): Weights {
  const written = weights.map(weight => weight && new Big(weight.value));
  const stated = written.filter(weight => weight !== undefined);
  const sum = stated.reduce((total, weight) => total.plus(weight), ZERO);
  const factor = percentFactor(weights, stated, sum);
  // Divisions are what costs most here: weights in percent need none.
  const share = factor || sum.eq(0) ? undefined : sum.div(HUNDRED);
  const toPercent = (weight: Big | undefined) =>
    share ? weight?.div(share) : weight?.times(factor ?? 1);
  return {
    percents: written.map(toPercent),
    sum: factor ? sum.times(factor) : HUNDRED,
    written,
    complete: stated.length === weights.length,
  };
}

/** What a weight is multiplied with to be one in percent; undefined for points. */
function percentFactor(
  weights: readonly (Weight | undefined)[],
  stated: readonly Big[],
  sum: Big,
): number | undefined {
  if (weights.some(weight => weight?.unit === 'percent')) {
    return 1;
  }
  const highest = stated.reduce((top, it) => (it.gt(top) ? it : top), ZERO);
  if (
    highest.lte(1) &&
    sum.gte(0.5) &&
    sum.lte(1.5) &&
    !sum.eq(stated.length)
  ) {
    return 100;
  }
  return sum.eq(100) || (sum.gte(80) && sum.lte(120) && highest.gte(15))
    ? 1
    : undefined;
}

/**
 * The total of one option: the sum of score × weight over the sum of weights,
 * exactly. Undefined where a score is missing or nothing has weight. `sum` is that
 * of all weights, which the options of a table share.
 */
export function recompute(
  scores: readonly (string | undefined)[],
  weights: readonly (Big | undefined)[],
  sum: Big,
): Big | undefined {
  let products = ZERO;
  for (const [index, weight] of weights.entries()) {
    const score = scores[index];
    if (score === undefined || weight === undefined) {
      return undefined;
    }
    products = products.plus(new Big(score).times(weight));
  }
  return sum.eq(0) ? undefined : products.div(sum);
}

/** As a number of at most ten decimals; ones that end before are exact. */
export function toNumber(value: Big): number {
  return value.round(DECIMALS, Big.roundHalfUp).toNumber();
}

/** Mean of values, rounded half up to a number of decimals. */
export function meanOf(
  values: readonly string[],
  decimals: number,
): number | undefined {
  return values.length === 0
    ? undefined
    : values
        .reduce((sum, value) => sum.plus(value), ZERO)
        .div(values.length)
        .round(decimals, Big.roundHalfUp)
        .toNumber();
}

/** What a record may state as a total, beside the weighted mean. */
export function totalsBy(
  method: TotalMethod,
  mean: Big,
  { written }: Weights,
  scale: string | undefined,
): Big | undefined {
  switch (method) {
    case 'weighted-mean':
      return mean;
    case 'weighted-sum':
      return mean.times(
        written.reduce<Big>((sum, weight) => sum.plus(weight ?? 0), ZERO),
      );
    case 'percent-of-scale':
      return scale === undefined || scale === '0'
        ? undefined
        : mean.div(scale).times(HUNDRED);
    default: {
      const never: never = method;
      return never;
    }
  }
}

// Wrong totals are near what they should be; a total formed otherwise is far off.
const FAR = 0.3;
const NEAR = 0.1;
const VERY_FAR = 3;
const SURE = 0.02;
const SCALES = ['5', '10', '4', '3'];

/**
 * The highest score that stated totals in percent tell, where no cell says it:
 * 5 for a mean of 3.6 that is stated as 72.
 */
export function scaleToldBy(
  means: readonly (Big | undefined)[],
  stated: readonly (string | undefined)[],
  highest: number,
): string | undefined {
  return SCALES.find(
    scale =>
      Number(scale) >= highest &&
      medianError(
        means.map(mean => mean?.div(scale).times(HUNDRED)),
        stated,
      ) < SURE,
  );
}

/** True where the stated totals are the plain sums of the cells, and so these hold products already. */
export function holdProducts(
  sums: readonly Big[],
  means: readonly (Big | undefined)[],
  stated: readonly (string | undefined)[],
): boolean {
  return medianError(sums, stated) < SURE && medianError(means, stated) > FAR;
}

/** How far stated totals are from computed ones, by the one in the middle; Infinity where none are. */
function medianError(
  computed: readonly (Big | undefined)[],
  stated: readonly (string | undefined)[],
): number {
  const each = computed.flatMap((total, index) => {
    const said = stated[index];
    const expected = total?.toNumber() ?? 0;
    return said === undefined || expected === 0
      ? []
      : [Math.abs((Number(said) - expected) / expected)];
  });
  return each.length === 0
    ? Infinity
    : each.sort((a, b) => a - b)[Math.floor(each.length / 2)];
}

const METHODS: readonly TotalMethod[] = [
  'weighted-mean',
  'weighted-sum',
  'percent-of-scale',
];

/** How a record forms its totals, told by those it states; the weighted mean where it states none. */
export function methodOf(
  means: readonly (Big | undefined)[],
  stated: readonly (string | undefined)[],
  weights: Weights,
  scale: string | undefined,
): TotalMethod {
  const errorOf = (method: TotalMethod) =>
    medianError(
      means.map(mean => mean && totalsBy(method, mean, weights, scale)),
      stated,
    );
  if (errorOf('weighted-mean') <= FAR) {
    return 'weighted-mean';
  }
  const errors = METHODS.map(errorOf);
  const best = errors.indexOf(Math.min(...errors));
  const isMuchNearer = errors[best] < FAR && errors[0] > VERY_FAR;
  return errors[best] < NEAR || isMuchNearer ? METHODS[best] : 'weighted-mean';
}
