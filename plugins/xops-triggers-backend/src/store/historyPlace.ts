import { HistoryEvent } from '@xops/plugin-xops-triggers-common';
import { z } from 'zod';

/** In which order events of the same time stand. */
export const HISTORY_KINDS = [
  'change',
  'act',
  'transition',
] as const satisfies HistoryEvent['kind'][];

// PostgreSQL takes no text with a NUL.
const textSchema = z.string().regex(/^[^\0]*$/);

export const historyPlaceSchema = z.object({
  at: textSchema,
  kind: z.enum(HISTORY_KINDS),
  /** Id of the act or change, or of the rule of a transition. */
  id: textSchema,
  /** Of a transition. */
  sequence: z.int32().optional(),
});

/** The event after which a page begins. */
export type HistoryPlace = z.infer<typeof historyPlaceSchema>;
