import { z } from 'zod';

/**
 * `inactive`: the condition does not hold. `pending`: it holds, not yet for long
 * enough. `firing`: it held for long enough. `recovering`: it no longer holds,
 * and clears after a time.
 */
export const TRIGGER_STATES = [
  'inactive',
  'pending',
  'firing',
  'recovering',
] as const;
export const triggerStateNameSchema = z.enum(TRIGGER_STATES);
export type TriggerStateName = z.infer<typeof triggerStateNameSchema>;

/** As people read the states. */
export const STATE_WORDS: Record<TriggerStateName, string> = {
  inactive: 'quiet',
  pending: 'pending',
  firing: 'firing',
  recovering: 'recovering',
};

/** All that is remembered of a rule between two evaluations; kept in the database. */
export const triggerStateSchema = z.object({
  state: triggerStateNameSchema,
  /** ISO 8601 UTC time of the last transition, or of the first evaluation. */
  since: z.iso.datetime(),
  /** Number of transitions so far: the next one is `sequence + 1`, which makes each of them unique. */
  sequence: z.int().nonnegative(),
  /** How long the condition has held (pending) or been gone (recovering); gaps without readings do not count. */
  timerMilliseconds: z.number().nonnegative(),
  /** Set while the condition cannot be known; it neither fires nor clears. */
  mark: z.enum(['stale', 'noData', 'error']).optional(),
  /** ISO 8601 UTC time of the last evaluation; goes back only behind a clock that was hours ahead. */
  evaluatedAt: z.iso.datetime(),
  /** Whether the condition was known at that evaluation: a timer goes on only between two that knew. */
  known: z.boolean(),
  /** Whether this condition was known at any evaluation. */
  everKnown: z.boolean().default(true),
  /** Of each comparison of the condition, in order. */
  memory: z.array(
    z.object({ held: z.boolean(), value: z.number().optional() }).nullable(),
  ),
  /** The condition and timing that all this is about; another one starts anew. */
  fingerprint: z.string(),
});
export type TriggerState = z.infer<typeof triggerStateSchema>;

/** One step from a state to another; `sequence` makes it unique for its rule. */
export interface Transition {
  sequence: number;
  from: TriggerStateName;
  to: TriggerStateName;
  /** ISO 8601 UTC. */
  at: string;
}
