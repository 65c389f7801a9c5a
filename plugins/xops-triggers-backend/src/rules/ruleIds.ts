import { createHash } from 'node:crypto';
import {
  ruleIdOf,
  TriggerWords,
  wordsKey,
} from '@xops/plugin-xops-triggers-common';

/** A row with the record that it stands in. */
export interface RowOfRecord {
  recordId: string;
  words: TriggerWords;
}

type NameOf = (row: RowOfRecord) => string;

/** From what everybody would call it to what only one row can be called. */
const NAMES: NameOf[] = [
  ({ recordId, words }) => ruleIdOf(recordId, words.subject),
  row => `${NAMES[0](row)}~${digest(actionKey(row))}`,
  row => `${NAMES[0](row)}~${digest(`${actionKey(row)}\n${conditionOf(row)}`)}`,
];

/**
 * Ids of the rules that rows make, in their order. A subject that stands in one
 * row alone names its rule. Of a repeated one no row does: its action tells it
 * apart, or else its condition, and never its place, so that a row that goes
 * leaves what belongs to it to no other. No subject has a `~` in its id.
 */
export function ruleIds(rows: readonly RowOfRecord[]): string[] {
  const names = rows.map(row => NAMES.map(nameOf => nameOf(row)));
  const times = countOf(names.flatMap(it => [...new Set(it)]));
  const given = new Map<string, number>();
  return names.map(its => {
    const own = its.find(name => times.get(name) === 1);
    if (own) {
      return own;
    }
    // Rows that say the same are as good as each other.
    const shared = its[its.length - 1];
    const number = (given.get(shared) ?? 0) + 1;
    given.set(shared, number);
    return number === 1 ? shared : `${shared}~${number}`;
  });
}

function countOf(names: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  names.forEach(name => times.set(name, (times.get(name) ?? 0) + 1));
  return times;
}

function actionKey({ words }: RowOfRecord): string {
  return wordsKey(words.action ?? '');
}

function conditionOf({ words }: RowOfRecord): string {
  return words.condition.trim().replace(/\s+/g, ' ');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
