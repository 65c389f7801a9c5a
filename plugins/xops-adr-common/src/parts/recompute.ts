import { Matrix } from '../model/Matrix';
import { Fraction } from './Fraction';
import { Weight } from './ScoreTable';

export type TotalMethod = NonNullable<Matrix['method']>;

/** Weights of a table in one unit. */
export interface Weights {
  /** Percent of each criterion, in order; undefined where none is stated. */
  percents: readonly (Fraction | undefined)[];
  /** Sum of what is stated, in percent; 100 where weights are points. */
  sum: Fraction;
  /** As written: points or percent. */
  written: readonly (Fraction | undefined)[];
  complete: boolean;
}

const HUNDRED = Fraction.of(100);
const ONE = Fraction.of(1);
const NEAR_ONE = [Fraction.of('0.5'), Fraction.of('1.5')] as const;
const NEAR_HUNDRED = [Fraction.of(80), Fraction.of(120)] as const;
const LEAST_HIGHEST = Fraction.of(15);
const ZERO = Fraction.zero;
const DECIMALS = 10;

/**
 * Weights as percent. `25%` is what it says; `0.25` and a bare `25` are percent
 * where they sum to about 1 and 100; other numbers, such as 3, 2 and 1, are
 * points, whose percent is their share.
 */
export function weightsOf(weights: readonly (Weight | undefined)[]): Weights {
  const written = weights.map(weight => weight && Fraction.of(weight.value));
  const stated = written.filter(weight => weight !== undefined);
  const sum = sumOf(stated);
  const factor = percentFactor(weights, stated, sum);
  const share = factor ?? (isZero(sum) ? ONE : HUNDRED.dividedBy(sum));
  return {
    percents:
      share === ONE ? written : written.map(weight => weight?.times(share)),
    sum: factor ? sum.times(factor) : HUNDRED,
    written,
    complete: stated.length === weights.length,
  };
}

/** What a weight is multiplied with to be one in percent; undefined for points. */
function percentFactor(
  weights: readonly (Weight | undefined)[],
  stated: readonly Fraction[],
  sum: Fraction,
): Fraction | undefined {
  if (weights.some(weight => weight?.unit === 'percent')) {
    return ONE;
  }
  const highest = stated.reduce(
    (top, it) => (it.compare(top) > 0 ? it : top),
    ZERO,
  );
  if (
    highest.compare(ONE) <= 0 &&
    isWithin(sum, NEAR_ONE) &&
    !sum.equals(Fraction.of(stated.length))
  ) {
    return HUNDRED;
  }
  return sum.equals(HUNDRED) ||
    (isWithin(sum, NEAR_HUNDRED) && highest.compare(LEAST_HIGHEST) >= 0)
    ? ONE
    : undefined;
}

/** True where a number lies between two others or is one of them. */
export function isWithin(
  number: Fraction,
  [least, most]: readonly [Fraction, Fraction],
): boolean {
  return number.compare(least) >= 0 && number.compare(most) <= 0;
}

function isZero(number: Fraction): boolean {
  return number.equals(ZERO);
}

/** The sum of numbers; those that are not stated count for nothing. */
export function sumOf(numbers: readonly (Fraction | undefined)[]): Fraction {
  return numbers.reduce<Fraction>((sum, it) => (it ? sum.plus(it) : sum), ZERO);
}

/**
 * The total of one option: the sum of score × weight over the sum of weights,
 * exactly. Undefined where a score is missing or nothing has weight. `sum` is that
 * of all weights, which the options of a table share.
 */
export function recompute(
  scores: readonly (string | undefined)[],
  weights: readonly (Fraction | undefined)[],
  sum: Fraction,
): Fraction | undefined {
  let products = ZERO;
  for (const [index, weight] of weights.entries()) {
    const score = scores[index];
    if (score === undefined || weight === undefined) {
      return undefined;
    }
    products = products.plus(Fraction.of(score).times(weight));
  }
  return isZero(sum) ? undefined : products.dividedBy(sum);
}

/** As a number of at most ten decimals; ones that end before are exact. */
export function toNumber(value: Fraction): number {
  return value.toNumber(DECIMALS);
}

/** Mean of values, rounded half up to a number of decimals. */
export function meanOf(
  values: readonly string[],
  decimals: number,
): number | undefined {
  return values.length === 0
    ? undefined
    : sumOf(values.map(Fraction.of))
        .dividedBy(Fraction.of(values.length))
        .toNumber(decimals);
}

/** What a record may state as a total, beside the weighted mean. */
export function totalsBy(
  method: TotalMethod,
  mean: Fraction,
  { written }: Weights,
  scale: string | undefined,
): Fraction | undefined {
  switch (method) {
    case 'weighted-mean':
      return mean;
    case 'weighted-sum':
      return mean.times(sumOf(written));
    case 'percent-of-scale':
      return scale === undefined || Number(scale) === 0
        ? undefined
        : mean.dividedBy(Fraction.of(scale)).times(HUNDRED);
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
  means: readonly (Fraction | undefined)[],
  stated: readonly (string | undefined)[],
  highest: number,
): string | undefined {
  return SCALES.find(
    scale =>
      Number(scale) >= highest &&
      medianError(
        means.map(mean => mean?.dividedBy(Fraction.of(scale)).times(HUNDRED)),
        stated,
      ) < SURE,
  );
}

/** True where the stated totals can be no others than the weighted means, right or slightly wrong. */
export function areNear(
  means: readonly (Fraction | undefined)[],
  stated: readonly (string | undefined)[],
): boolean {
  return medianError(means, stated) <= FAR;
}

/** True where the stated totals are the plain sums of the cells, and so these hold products already. */
export function holdProducts(
  sums: readonly Fraction[],
  means: readonly (Fraction | undefined)[],
  stated: readonly (string | undefined)[],
): boolean {
  return medianError(sums, stated) < SURE && medianError(means, stated) > FAR;
}

/** How far stated totals are from computed ones, by the one in the middle; Infinity where none are. */
function medianError(
  computed: readonly (Fraction | undefined)[],
  stated: readonly (string | undefined)[],
): number {
  const each = computed.flatMap((total, index) => {
    const said = stated[index];
    const expected = total?.approximate() ?? 0;
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
  means: readonly (Fraction | undefined)[],
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
