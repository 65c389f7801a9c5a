import { z } from 'zod';
import { recordedActSchema } from '../Act';
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

/** What happened, newest first: steps of rules, what people did, and changes of the rules themselves. */
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
