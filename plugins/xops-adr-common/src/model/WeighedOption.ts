import { z } from 'zod';
import { lineSchema, statementSchema } from './Statement';

/** An option that a record weighed. */
export const weighedOptionSchema = z.object({
  name: z.string(),
  line: lineSchema,
  /** True where the record says that this one won. */
  chosen: z.boolean(),
  summary: z.string().optional(),
  pros: z.array(statementSchema),
  cons: z.array(statementSchema),
});
export type WeighedOption = z.infer<typeof weighedOptionSchema>;
