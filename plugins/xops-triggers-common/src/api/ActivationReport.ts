import { z } from 'zod';
import { madeSchema } from '../Act';
import { instantSchema } from '../instant';

/** What the golden path of an action made, as the last step of its run reports it. */
export const activationReportSchema = z.strictObject({
  /** Id of the scaffolder's task; told again with the same one, it changes nothing. */
  taskId: z.string().min(1).max(200),
  /** Id of the action that the template claims. */
  action: z.string().min(1).max(200),
  /** Id of the rule that somebody used the path for, where the run knows it. */
  trigger: z.string().min(1).max(2000).optional(),
  /** Entity reference of who started the run. */
  by: z.string().min(1).max(255),
  /** ISO 8601 UTC time at which the gate let the run pass; now where the run does not tell. */
  begunAt: instantSchema.optional(),
  made: madeSchema,
});
export type ActivationReport = z.infer<typeof activationReportSchema>;

export const activationReceiptSchema = z.object({
  /** Rules on whose timeline it stands; none where no rule has this action. */
  ruleIds: z.array(z.string()),
  /** False where this task had told it before. */
  created: z.boolean(),
});
export type ActivationReceipt = z.infer<typeof activationReceiptSchema>;
