import { z } from 'zod';

/** A line of the file, counted from 1. */
export const lineSchema = z.int().positive();

/** Words of a record and where they stand. */
export const statementSchema = z.object({
  /** Plain text, without Markdown's marks. */
  text: z.string(),
  line: lineSchema,
});
export type Statement = z.infer<typeof statementSchema>;
