import { z } from 'zod';
import { lineSchema } from './Statement';

/** A date as a record states it. */
export const statedDateSchema = z.object({
  /** ISO 8601, as precise as what is stated: `2026-05-27`, `2025-01`, `2025`; of a quarter its first month. */
  value: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  precision: z.enum(['day', 'month', 'quarter', 'year']),
  /** True where day and month could be exchanged (`05/01/2022`) and nothing tells which is meant. */
  ambiguous: z.boolean(),
  raw: z.string(),
  /** Absent where only the file's name says it. */
  line: lineSchema.optional(),
});
export type StatedDate = z.infer<typeof statedDateSchema>;
