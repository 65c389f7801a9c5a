import {
  ActionAlias,
  bindWords,
  findAlias,
  ReadingAlias,
  readingKey,
  ReadingSpec,
  ruleIdOf,
  RulePush,
  TriggerWords,
  Unit,
} from '@xops/plugin-xops-triggers-common';
import { KeptRule } from '../store/ruleRow';

export interface RulesOfPushOptions {
  readings: readonly ReadingAlias[];
  actions: readonly ActionAlias[];
  /** Undefined for a source that is not installed, or that refuses the parameters. */
  unitOf(reading: ReadingSpec): Unit | undefined;
  /** Owners of an entity, as the catalog says them. */
  ownersOf(entityRef: string): readonly string[];
}

type PushedRecord = RulePush['records'][number];

/** The rules that rows of records make; each row gives one, bound to a reading or saying why not. */
export function rulesOfPush(
  push: RulePush,
  options: RulesOfPushOptions,
): KeptRule[] {
  return push.records.flatMap(record => {
    const ids = new Map<string, number>();
    return record.rows.map(words => {
      const id = ruleIdOf(record.recordId, words.subject);
      const times = (ids.get(id) ?? 0) + 1;
      ids.set(id, times);
      // Two rows of one subject are two rules; the first keeps the plain id.
      return ruleOfRow(times === 1 ? id : `${id}-${times}`, {
        record,
        words,
        options,
      });
    });
  });
}

function ruleOfRow(
  id: string,
  {
    record,
    words,
    options,
  }: {
    record: PushedRecord;
    words: TriggerWords;
    options: RulesOfPushOptions;
  },
): KeptRule {
  const facts = {
    id,
    subject: words.subject,
    action: words.action
      ? {
          words: words.action,
          id: findAlias(options.actions, words.action)?.action,
        }
      : undefined,
    classification: words.classification,
    origin: {
      kind: 'record' as const,
      recordId: record.recordId,
      entityRef: record.entityRef,
      title: record.title,
      path: record.path,
      line: words.line,
      words: words.raw,
      commit: record.commit,
    },
    owners: [...options.ownersOf(record.entityRef)],
    enabled: true,
  };
  const bound = bindWords(words, {
    aliases: options.readings,
    unitOf: options.unitOf,
  });
  return 'unbound' in bound
    ? { ...facts, words, unbound: bound.unbound }
    : {
        ...facts,
        condition: bound.condition,
        timing: { for: words.heldFor ?? 'PT0S', keepFiringFor: 'PT0S' },
        readings: { [readingKey(bound.reading)]: bound.reading },
      };
}
