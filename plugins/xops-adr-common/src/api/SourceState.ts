import { z } from 'zod';

/** One place that records are read from, and how reading it goes. */
export const sourceStateSchema = z.object({
  sourceId: z.string(),
  /** Entities whose annotation names this place. */
  entityRefs: z.array(z.string()),
  /** For people: `github.com/acme/shop: docs/adr (main)`. */
  name: z.string(),
  url: z.string().optional(),
  /** `waiting`: not read yet. `stale`: the last good copy is shown. `failed`: nothing could ever be read. */
  state: z.enum(['ok', 'waiting', 'stale', 'failed']),
  records: z.number(),
  /** ISO 8601 times. */
  readAt: z.string().optional(),
  attemptedAt: z.string().optional(),
  failingSince: z.string().optional(),
  /** The error's own words, without secrets, and what to do. */
  error: z.string().optional(),
  advice: z.string().optional(),
  /** Commit that was read, where the host says it. */
  commit: z.string().optional(),
  /** Time of the last push event for this repository; absent when none has ever arrived. */
  pushedAt: z.string().optional(),
});
export type SourceState = z.infer<typeof sourceStateSchema>;

/** How it went to go through all entities and their sources, as the schedule says. */
export const sourceRoundSchema = z.object({
  /** ISO 8601 time at which one last came to its end; absent where none has. */
  finishedAt: z.string().optional(),
  /** Why the last round did not come to its end; absent where it did. */
  problem: z.string().optional(),
});
export type SourceRound = z.infer<typeof sourceRoundSchema>;

export const sourceListSchema = z.object({
  items: z.array(sourceStateSchema),
  /** Absent before the first round. */
  round: sourceRoundSchema.optional(),
});
export type SourceList = z.infer<typeof sourceListSchema>;
