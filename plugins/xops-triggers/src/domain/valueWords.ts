import {
  type Comparison,
  type Reading,
  unitFactor,
  type Unit,
  unitWords,
} from '@xops/plugin-xops-triggers-common';
import { secondsWords } from './durationWords';

const FORMAT = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const COMPACT = new Intl.NumberFormat('en', {
  notation: 'scientific',
  maximumFractionDigits: 2,
});

/** A number as it is read: `3.2`, `1,250`; so large or small that nobody counts digits: `1E12`. */
export function numberWords(value: number): string {
  const size = Math.abs(value);
  return size >= 1e9 || (size > 0 && size < 0.01)
    ? COMPACT.format(value)
    : FORMAT.format(value);
}

/** A number with its unit: `7 pull requests a week`, `80 %`, `2 hours`. */
export function amountWords(value: number, unit: Unit): string {
  if (unit.kind === 'duration') {
    return secondsWords(value);
  }
  return [numberWords(value), unitWords(unit)].filter(Boolean).join(' ');
}

/** The value of a reading in the unit of what it is compared with. */
export function comparedValue(
  reading: Reading | undefined,
  { unit }: Pick<Comparison, 'unit'>,
): number | undefined {
  const factor = reading && unitFactor(reading.unit, unit);
  return reading?.value === undefined || factor === undefined
    ? undefined
    : reading.value * factor;
}

const SIDES: Record<Comparison['comparator'], string> = {
  '>': 'above',
  '≥': 'from',
  '<': 'below',
  '≤': 'at most at',
  '=': 'at exactly',
  crosses: 'when crossing',
};

/** Where a comparison holds: `above 5 a week`; `once declared` of a flag. */
export function thresholdWords(comparison: Comparison): string {
  const { comparator, threshold, unit } = comparison;
  return unit.kind === 'flag'
    ? 'once declared'
    : `${SIDES[comparator]} ${amountWords(threshold, unit)}`;
}

/** A value against its threshold: `3.2 now, fires above 5 a week`; `not declared` of a flag. */
export function valueWords(
  comparison: Comparison,
  reading: Reading | undefined,
): string {
  const value = comparedValue(reading, comparison);
  if (comparison.unit.kind === 'flag' && value !== undefined) {
    return value >= 1 ? 'declared' : 'not declared';
  }
  if (value === undefined) {
    return `no value, fires ${thresholdWords(comparison)}`;
  }
  const now =
    comparison.unit.kind === 'duration'
      ? secondsWords(value)
      : numberWords(value);
  return `${now} now, fires ${thresholdWords(comparison)}`;
}

/** The source of a reading, out of its key. */
export function sourceOf(key: string): string {
  return key.split('?')[0];
}
