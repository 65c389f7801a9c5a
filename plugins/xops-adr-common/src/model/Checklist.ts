import { z } from 'zod';
import { lineSchema } from './Statement';

/** Checkboxes of one phase of a plan or of one list of criteria. */
export const checklistSchema = z.object({
  kind: z.enum(['plan', 'validation', 'other']),
  /** Heading of the nearest section: `Phase 1: Infrastructure Cleanup`. */
  title: z.string(),
  line: lineSchema,
  done: z.int().nonnegative(),
  total: z.int().positive(),
  items: z.array(
    z.object({ text: z.string(), done: z.boolean(), line: lineSchema }),
  ),
});
export type Checklist = z.infer<typeof checklistSchema>;
