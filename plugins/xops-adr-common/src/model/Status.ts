import { z } from 'zod';
import { lineSchema } from './Statement';

/** Where a decision stands, in one vocabulary for all styles and languages. */
export const STATUS_STATES = [
  'proposed',
  'draft',
  'accepted',
  'implemented',
  'rejected',
  'deprecated',
  'superseded',
  'other',
] as const;
export const statusStateSchema = z.enum(STATUS_STATES);
export type StatusState = z.infer<typeof statusStateSchema>;

/** What a record says about its status. A record that says nothing has none: a status is never guessed. */
export const statusSchema = z.object({
  state: statusStateSchema,
  /** What the words say beyond the state: `partly superseded by ADR-020`, `defer until CI exceeds 10 minutes`. */
  qualifiers: z.array(z.string()),
  /** The words as they stand in the file, with their Markdown. */
  raw: z.string(),
  line: lineSchema,
});
export type Status = z.infer<typeof statusSchema>;
