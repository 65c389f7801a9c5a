import {
  ruleIdOf,
  RulePush,
  TriggerWords,
} from '@xops/plugin-xops-triggers-common';
import { NewRule } from '../store/writeRule';
import { ruleOfWords, WordsMeaning } from './ruleOfWords';

export interface RulesOfPushOptions {
  meaning: WordsMeaning;
  /** Owners of an entity, as the catalog says them. */
  ownersOf(entityRef: string): readonly string[];
}

type PushedRecord = RulePush['records'][number];

/** The rules that rows of records make; each row gives one, bound to a reading or saying why not. */
export function rulesOfPush(
  push: RulePush,
  { meaning, ownersOf }: RulesOfPushOptions,
): NewRule[] {
  return push.records.flatMap(record => {
    const ids = new Map<string, number>();
    const owners = [...ownersOf(record.entityRef)];
    return record.rows.map(words => {
      const id = ruleIdOf(record.recordId, words.subject);
      const times = (ids.get(id) ?? 0) + 1;
      ids.set(id, times);
      const facts = {
        // Two rows of one subject are two rules; the first keeps the plain id.
        id: times === 1 ? id : `${id}-${times}`,
        origin: originOf(record, words),
        owners,
      };
      return { rule: ruleOfWords(words, { facts, meaning }), source: words };
    });
  });
}

function originOf(record: PushedRecord, words: TriggerWords) {
  const { recordId, entityRef, title, path, commit } = record;
  return {
    kind: 'record' as const,
    recordId,
    entityRef,
    title,
    path,
    line: words.line,
    words: words.raw,
    commit,
  };
}
