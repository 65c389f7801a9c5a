import { checkResultSchema } from '@xops/plugin-xops-golden-paths-common';
import { z } from 'zod';
import { outputExpectationSchema } from '../OutputExpectation';

/** What the parent asks of the child. */
export const checkRequestSchema = z.object({
  folder: z.string(),
  checks: z.array(z.string()),
  expect: outputExpectationSchema,
});
export type CheckRequest = z.infer<typeof checkRequestSchema>;

/** What the child tells: which checker it starts, and what that one found. */
export const checkMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('started'), checker: z.string() }),
  z.object({ type: z.literal('finished'), result: checkResultSchema }),
]);
export type CheckMessage = z.infer<typeof checkMessageSchema>;
