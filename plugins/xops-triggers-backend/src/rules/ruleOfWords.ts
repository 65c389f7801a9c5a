import {
  ActionAlias,
  bindWords,
  findAlias,
  ReadingAlias,
  readingKey,
  ReadingSpec,
  TriggerWords,
  Unit,
} from '@xops/plugin-xops-triggers-common';
import { KeptRule } from '../store/ruleRow';

/** What words and readings mean now. */
export interface WordsMeaning {
  readings: readonly ReadingAlias[];
  actions: readonly ActionAlias[];
  /** What a reading's values count, or a sentence that says why nobody knows. */
  unitOf(reading: ReadingSpec): Unit | string;
}

/** What of a rule its words do not say. */
export type RuleFacts = Pick<KeptRule, 'id' | 'origin' | 'owners'>;

/** The rule that a row of a record makes: bound to a reading, or saying why not. */
export function ruleOfWords(
  words: TriggerWords,
  { facts, meaning }: { facts: RuleFacts; meaning: WordsMeaning },
): KeptRule {
  const { subject, action, classification } = words;
  const rule = {
    ...facts,
    subject,
    action: action
      ? { words: action, id: findAlias(meaning.actions, action)?.action }
      : undefined,
    classification,
    enabled: true,
  };
  const bound = bindWords(words, {
    aliases: meaning.readings,
    unitOf: meaning.unitOf,
  });
  return 'unbound' in bound
    ? { ...rule, words, unbound: bound.unbound }
    : {
        ...rule,
        condition: bound.condition,
        timing: { for: words.heldFor ?? 'PT0S', keepFiringFor: 'PT0S' },
        readings: { [readingKey(bound.reading)]: bound.reading },
      };
}
