import { z } from 'zod';
import { lineSchema } from './Statement';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export const severitySchema = z.enum(SEVERITIES);
export type Severity = z.infer<typeof severitySchema>;

/** Something in a record that does not hold, and how to mend it. */
export const recordFindingSchema = z.object({
  /** Rule's id, as in the docs: `wrong-total`. */
  rule: z.string(),
  severity: severitySchema,
  path: z.string(),
  line: lineSchema,
  /** The decision it is about, where it is about one: its `part`. */
  part: z.string().optional(),
  /** The words in question, as written. */
  words: z.string(),
  /** One sentence: what is wrong. */
  message: z.string(),
  /** One sentence: what to do. */
  mend: z.string(),
  /** Record ids of the other records that message and mend speak of; absent where they speak of none. */
  about: z.array(z.string()).optional(),
});
export type RecordFinding = z.infer<typeof recordFindingSchema>;
