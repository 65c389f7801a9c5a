import { findAlias, ReadingAlias, suggestAliases } from './Alias';
import { Comparison } from './Condition';
import { readingKey, ReadingSpec } from './ReadingSpec';
import { TriggerWords } from './TriggerWords';
import { Unit, unitFactor } from './Unit';

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
  const unit = unitOfWords(words, alias.unit ?? measured);
  if (unitFactor(measured, unit) === undefined) {
    return unbound(
      `'${words.condition}' is a ${unit.kind} and '${reading.source}' measures a ${measured.kind}`,
    );
  }
  return {
    reading,
    condition: {
      reading: key,
      comparator,
      threshold: Number(threshold),
      unit,
    },
  };
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
