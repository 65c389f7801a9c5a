import { z } from 'zod';

/** Whether the golden path of an action may run, as told to whoever may run its template. */
export const openingAnswerSchema = z.object({
  action: z.string(),
  open: z.boolean(),
  /** One sentence: why it is open, or what it waits for. */
  reason: z.string(),
  /** The rule that opens it or that it waits for. */
  ruleId: z.string().optional(),
  /** The other rules that open it, the nearest first; none of an older backend. */
  others: z
    .array(
      z.object({
        ruleId: z.string(),
        /** `IaC pull requests above 5 a week` */
        sentence: z.string(),
      }),
    )
    .optional(),
  /** How far it is: the value against its threshold, where there is one. */
  distance: z
    .object({
      value: z.number(),
      threshold: z.number(),
      /** Words that follow the numbers: `pull requests a week`. */
      unit: z.string(),
      /** ISO 8601 UTC. */
      readAt: z.string(),
    })
    .optional(),
  /** ISO 8601 UTC time of the answer. */
  at: z.string(),
});
export type OpeningAnswer = z.infer<typeof openingAnswerSchema>;
