import { Comparison, Condition, comparisonsOf } from './Condition';
import { isStale, Reading } from './Reading';
import { unitFactor } from './Unit';

/** What is remembered of a comparison between two evaluations. */
export interface ComparisonMemory {
  /** Whether it held when it was last known. */
  held: boolean;
  /** The last known value, in the comparison's unit; none of another comparison. */
  value?: number;
}

export type Mark = 'noData' | 'stale' | 'error';

/** A comparison as it was found at one evaluation, with all that explains it. */
export interface ComparisonResult {
  comparison: Comparison;
  /** Undefined where the reading cannot tell. */
  holds: boolean | undefined;
  /** In the comparison's unit. */
  value?: number;
  readAt?: string;
  mark?: Mark;
  /** Why `holds` is undefined. */
  reason?: string;
}

export interface ConditionResult {
  holds: boolean | undefined;
  /** The worst mark among the comparisons; also set where the others decided. */
  mark?: Mark;
  comparisons: ComparisonResult[];
  /** To be given to the next evaluation, one for each comparison, in order. */
  memory: (ComparisonMemory | undefined)[];
}

export interface EvaluateConditionOptions {
  now: Date;
  /** Newest reading by key. */
  readings: ReadonlyMap<string, Reading>;
  /** `memory` of the evaluation before; empty at the first one and after the rule was edited. */
  memory: readonly (ComparisonMemory | undefined)[];
}

/** Of a converted value; a double has between fifteen and seventeen. */
const DIGITS = 12;

const MARKS: Mark[] = ['stale', 'noData', 'error'];

/**
 * Evaluates a condition in three values: what cannot be known does not count as
 * false, so that a failure to measure neither fires a rule nor clears it.
 */
export function evaluateCondition(
  condition: Condition,
  options: EvaluateConditionOptions,
): ConditionResult {
  const comparisons = comparisonsOf(condition).map((comparison, index) =>
    compare(comparison, options, options.memory[index]),
  );
  const queue = [...comparisons];
  const marks = comparisons.flatMap(({ mark }) => mark ?? []);
  return {
    holds: combine(condition, queue),
    mark: marks.sort((a, b) => MARKS.indexOf(b) - MARKS.indexOf(a))[0],
    comparisons,
    memory: comparisons.map(({ holds, value }, index) =>
      holds === undefined || value === undefined
        ? options.memory[index]
        : { held: holds, value },
    ),
  };
}

/** Takes the results of the condition's comparisons from the queue, in the order of `comparisonsOf`. */
function combine(
  condition: Condition,
  queue: ComparisonResult[],
): boolean | undefined {
  if ('all' in condition) {
    const parts = condition.all.map(part => combine(part, queue));
    return parts.includes(false) ? false : unlessUnknown(parts, true);
  }
  if ('any' in condition) {
    const parts = condition.any.map(part => combine(part, queue));
    return parts.includes(true) ? true : unlessUnknown(parts, false);
  }
  return queue.shift()?.holds;
}

function unlessUnknown(parts: (boolean | undefined)[], value: boolean) {
  return parts.includes(undefined) ? undefined : value;
}

function compare(
  comparison: Comparison,
  { now, readings }: EvaluateConditionOptions,
  before: ComparisonMemory | undefined,
): ComparisonResult {
  const reading = readings.get(comparison.reading);
  const unknown = (mark: Mark, reason: string): ComparisonResult => ({
    comparison,
    holds: undefined,
    mark,
    reason,
    readAt: reading?.at,
  });
  if (!reading) {
    return unknown('noData', `'${comparison.reading}' was never read`);
  }
  if (reading.quality === 'error') {
    return unknown('error', reading.reason ?? 'reading failed');
  }
  if (reading.quality === 'noData' || reading.value === undefined) {
    return unknown('noData', reading.reason ?? 'the source has no data');
  }
  if (isStale(reading, now)) {
    return unknown('stale', `the last reading is of ${reading.at}`);
  }
  const factor = unitFactor(reading.unit, comparison.unit);
  if (factor === undefined) {
    return unknown(
      'error',
      `the reading is a ${reading.unit.kind} and the threshold a ${comparison.unit.kind}`,
    );
  }
  const { minimumSamples = 0, threshold, clearThreshold } = comparison;
  if ((reading.samples ?? Infinity) < minimumSamples) {
    return unknown(
      'noData',
      `${reading.samples} of at least ${minimumSamples} samples`,
    );
  }
  // Dividing and multiplying again loses the last bits, and with them a threshold that is met exactly.
  const exact = (number: number) =>
    factor === 1 ? number : Number(number.toPrecision(DIGITS));
  const value = exact(reading.value * factor);
  if (!Number.isFinite(value)) {
    return unknown(
      'error',
      `the reading's value ${reading.value} is no number`,
    );
  }
  return {
    comparison,
    holds: isMet(
      {
        ...comparison,
        threshold: exact(threshold),
        clearThreshold:
          clearThreshold === undefined ? undefined : exact(clearThreshold),
      },
      value,
      before,
    ),
    value,
    readAt: reading.at,
  };
}

function isMet(
  { comparator, threshold, clearThreshold }: Comparison,
  value: number,
  before: ComparisonMemory | undefined,
): boolean {
  // While it holds, it goes on to hold until the clear threshold is passed.
  const limit = before?.held ? clearThreshold ?? threshold : threshold;
  switch (comparator) {
    case '>':
      return value > limit;
    case '≥':
      return value >= limit;
    case '<':
      return value < limit;
    case '≤':
      return value <= limit;
    case '=':
      return value === threshold;
    case 'crosses':
      return (
        before?.value !== undefined &&
        side(before.value, threshold) !== side(value, threshold)
      );
    default:
      return comparator satisfies never;
  }
}

/** A value on the threshold itself is still on the lower side. */
function side(value: number, threshold: number): 'below' | 'above' {
  return value > threshold ? 'above' : 'below';
}
