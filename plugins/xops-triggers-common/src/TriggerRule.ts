import { z } from 'zod';
import { durationMilliseconds, durationWords } from './isoDuration';
import { readingSpecSchema } from './ReadingSpec';
import { triggerWordsSchema } from './TriggerWords';
import { Unit, unitWords } from './Unit';
import { watchedRuleSchema } from './WatchedRule';

/** Where a rule comes from: words of a record, configuration, or a person. */
export const ruleOriginSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('record'),
    recordId: z.string(),
    /** Entity that the record belongs to. */
    entityRef: z.string(),
    /** The record's title. */
    title: z.string(),
    path: z.string(),
    line: z.int().positive(),
    /** The row as written. */
    words: z.string(),
    commit: z.string().optional(),
  }),
  z.object({ kind: z.literal('configuration') }),
  z.object({
    kind: z.literal('page'),
    /** Entity reference of who made it. */
    by: z.string(),
    at: z.iso.datetime(),
  }),
]);
export type RuleOrigin = z.infer<typeof ruleOriginSchema>;

const ruleFactsSchema = z.object({
  id: z.string().min(1),
  /** What is watched, in the words of who made the rule. */
  subject: z.string().min(1),
  action: z
    .object({
      /** Id that a template claims; absent while the words are bound to none. */
      id: z.string().optional(),
      words: z.string(),
    })
    .optional(),
  classification: z.string().optional(),
  origin: ruleOriginSchema,
  /** Entity references of who owns the decision. */
  owners: z.array(z.string()),
  /** A rule that is switched off is shown and can be tried, and is not evaluated. */
  enabled: z.boolean(),
  /** ISO 8601 UTC until which nobody is notified. */
  silencedUntil: z.iso.datetime().optional(),
});

/** A rule that is watched: what, when, and what it opens. */
export const triggerRuleSchema = watchedRuleSchema.extend({
  ...ruleFactsSchema.shape,
  /** The readings that the condition compares, by their key. */
  readings: z.record(z.string(), readingSpecSchema),
});
export type TriggerRule = z.infer<typeof triggerRuleSchema>;

/** A row that nothing measures yet: work for who may configure. */
export const unboundRuleSchema = ruleFactsSchema.extend({
  words: triggerWordsSchema,
  /** Why nothing measures it. */
  unbound: z.string().min(1),
});
export type UnboundRule = z.infer<typeof unboundRuleSchema>;

const WORDS = {
  '>': 'above',
  '≥': 'at least',
  '<': 'below',
  '≤': 'at most',
  '=': 'exactly',
  crosses: 'crossing',
} as const;

/** The rule as a sentence: `IaC PRs above 5 a week for 14 days: Activate Atlantis on K3S`. */
export function ruleSentence(
  rule: Pick<TriggerRule, 'subject' | 'condition' | 'timing' | 'action'>,
): string {
  const { subject, condition, timing, action } = rule;
  const consequence = action ? `: ${action.words}` : '';
  const hold =
    durationMilliseconds(timing.for) > 0
      ? ` for ${durationWords(timing.for)}`
      : '';
  if ('all' in condition || 'any' in condition) {
    return `${subject}${hold}${consequence}`;
  }
  const { comparator, threshold, unit } = condition;
  if (unit.kind === 'flag') {
    return `${subject}, once declared${hold}${consequence}`;
  }
  const limit = limitWords(threshold, unit);
  return `${subject} ${WORDS[comparator]} ${limit}${hold}${consequence}`;
}

function limitWords(threshold: number, unit: Unit): string {
  switch (unit.kind) {
    case 'duration':
      return durationWords(`PT${threshold}S`);
    case 'rate':
      // The subject says what happens so often.
      return `${threshold} ${unitWords({ ...unit, of: undefined })}`;
    default:
      return [threshold, unitWords(unit)].filter(it => it !== '').join(' ');
  }
}
