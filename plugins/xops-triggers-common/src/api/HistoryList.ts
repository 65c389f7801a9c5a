import { z } from 'zod';
import { recordedActSchema } from '../Act';
import { MANDATE_KINDS } from '../Mandate';
import { ruleChangeSchema } from '../RuleChange';
import { transitionSchema } from './Transition';

const eventFacts = {
  /** ISO 8601 UTC. */
  at: z.string(),
  ruleId: z.string(),
  /** Of the rule as it is now, or as it was when it was removed. */
  sentence: z.string(),
  /** Set once the rule is gone; its history is not. */
  removedAt: z.string().optional(),
};

/** A demand that was put on record, taken back, or came to its end. */
const mandateEventSchema = z.object({
  kind: z.literal('mandate'),
  /** ISO 8601 UTC. */
  at: z.string(),
  /** `ended`: its date came. */
  step: z.enum(['declared', 'withdrawn', 'ended']),
  mandate: z.object({
    id: z.string(),
    kind: z.enum(MANDATE_KINDS),
    title: z.string(),
    evidenceUrl: z.string(),
  }),
  /** Entity reference; absent where configuration or the date did it. */
  by: z.string().optional(),
  /** Why it was withdrawn. */
  reason: z.string().optional(),
});
export type MandateEvent = z.infer<typeof mandateEventSchema>;

/**
 * What happened, newest first: steps of rules, what people did, changes of the
 * rules themselves, and, where no rule is asked for, of mandates.
 */
export const historyListSchema = z.object({
  items: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('transition'),
        ...eventFacts,
        transition: transitionSchema,
      }),
      z.object({
        kind: z.literal('act'),
        ...eventFacts,
        act: recordedActSchema,
      }),
      z.object({
        kind: z.literal('change'),
        ...eventFacts,
        change: ruleChangeSchema,
      }),
      mandateEventSchema,
    ]),
  ),
  nextCursor: z.string().optional(),
});
export type HistoryList = z.infer<typeof historyListSchema>;
export type HistoryEvent = HistoryList['items'][number];

export const historyQuerySchema = z.strictObject({
  /** Of one rule alone. */
  rule: z.string().min(1).max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(4000).optional(),
});
export type HistoryQuery = z.output<typeof historyQuerySchema>;
