import { RulePush, TriggerWords } from '@xops/plugin-xops-triggers-common';
import { NewRule } from '../store/writeRule';
import { ruleIds } from './ruleIds';
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
  const rows = push.records.flatMap(record =>
    record.rows.map(words => ({ record, recordId: record.recordId, words })),
  );
  const ids = ruleIds(rows);
  return rows.map(({ record, words }, index) => {
    const facts = {
      id: ids[index],
      origin: originOf(record, words),
      owners: [...ownersOf(record.entityRef)],
    };
    return { rule: ruleOfWords(words, { facts, meaning }), source: words };
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
