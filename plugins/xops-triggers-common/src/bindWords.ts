import { findAlias, ReadingAlias, suggestAliases } from './Alias';
import { Comparison } from './Condition';
import { durationMilliseconds, isLongerThanZero } from './isoDuration';
import { readingKey, ReadingSpec } from './ReadingSpec';
import { TriggerWords } from './TriggerWords';
import { Unit, unitFactor } from './Unit';

/** That signs stand for: `$`, `€`, `£`. */
const CURRENCIES = ['USD', 'EUR', 'GBP'];

/** A row that can be measured, or why it cannot and what might help. */
export type BoundWords =
  | { reading: ReadingSpec; condition: Comparison }
  | { unbound: string; suggestions: ReadingAlias[] };

export interface BindWordsOptions {
  aliases: readonly ReadingAlias[];
  /** What a reading's values count, or a sentence that says why nobody knows. */
  unitOf(reading: ReadingSpec): Unit | string;
}

/**
 * Makes a condition of a record's words. The words name the reading only through
 * an alias: nothing is bound by likeness. A mandate's condition is that it is
 * declared: its reading is 1 while it is valid.
 */
export function bindWords(
  words: TriggerWords,
  { aliases, unitOf }: BindWordsOptions,
): BoundWords {
  const alias = findAlias(aliases, words.subject);
  if (!alias) {
    return {
      unbound: `no reading is called '${words.subject}'`,
      suggestions: suggestAliases(aliases, words.subject),
    };
  }
  const { reading } = alias;
  const unbound = (reason: string) => ({ unbound: reason, suggestions: [] });
  const measured = unitOf(reading);
  if (typeof measured === 'string') {
    return unbound(`its alias names no reading that can be had: ${measured}`);
  }
  const key = readingKey(reading);
  if (measured.kind === 'flag') {
    return {
      reading,
      condition: {
        reading: key,
        comparator: '≥',
        threshold: 1,
        unit: measured,
      },
    };
  }
  const { comparator, threshold } = words;
  if (comparator === undefined || threshold === undefined) {
    return unbound(
      words.unreadable ?? `'${words.condition}' names no threshold`,
    );
  }
  if (words.window !== undefined && !isLongerThanZero(words.window)) {
    return unbound(`'${words.condition}' names no length of time for its rate`);
  }
  const unit = unitOfWords(words, alias.unit ?? measured);
  const misfit = (kind: string) =>
    unbound(
      `'${words.condition}' is a ${kind} and '${reading.source}' measures a ${measured.kind}`,
    );
  if (unitFactor(measured, unit) === undefined) {
    return misfit(unit.kind);
  }
  const stated = kindOfWords(words);
  if (stated && stated.kind !== unit.kind) {
    return misfit(stated.kind);
  }
  if (
    stated?.kind === 'money' &&
    unit.kind === 'money' &&
    stated.currency !== unit.currency
  ) {
    return unbound(
      `'${words.condition}' is in ${stated.currency} and '${reading.source}' measures ${unit.currency}`,
    );
  }
  if (unit.kind === 'duration' && words.unitLength === undefined) {
    return unbound(
      `'${words.condition}' names no unit of time, and '${reading.source}' measures a duration`,
    );
  }
  return {
    reading,
    condition: {
      reading: key,
      comparator,
      threshold: Number(threshold) * secondsIn(words),
      unit,
    },
  };
}

/** What a number with such a unit counts for sure; undefined where the word may be anything. */
function kindOfWords({
  unit,
  unitLength,
}: TriggerWords): { kind: Unit['kind']; currency?: string } | undefined {
  if (unitLength !== undefined) {
    return { kind: 'duration' };
  }
  if (unit === '%') {
    return { kind: 'percent' };
  }
  return unit !== undefined && CURRENCIES.includes(unit)
    ? { kind: 'money', currency: unit }
    : undefined;
}

/** Durations are compared in seconds. */
function secondsIn({ unitLength }: TriggerWords): number {
  return unitLength === undefined ? 1 : durationMilliseconds(unitLength) / 1000;
}

/** What the row says of its unit goes before the alias. */
function unitOfWords({ window }: TriggerWords, unit: Unit): Unit {
  if (window === undefined) {
    return unit;
  }
  switch (unit.kind) {
    case 'rate':
    case 'money':
      return { ...unit, per: window };
    default:
      return { kind: 'rate', per: window };
  }
}
