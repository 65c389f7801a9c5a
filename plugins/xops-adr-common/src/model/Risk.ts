import { z } from 'zod';
import { lineSchema } from './Statement';

export const riskSchema = z.object({
  risk: z.string(),
  mitigation: z.string().optional(),
  /** As written: `High`. */
  level: z.string().optional(),
  line: lineSchema,
});
export type Risk = z.infer<typeof riskSchema>;
