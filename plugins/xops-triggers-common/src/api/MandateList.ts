import { z } from 'zod';
import { declaredMandateSchema } from '../Mandate';

/** Mandates of all times, newest first. */
export const mandateListSchema = z.object({
  items: z.array(
    declaredMandateSchema.extend({
      /** At the time of the answer. */
      validity: z.enum(['future', 'valid', 'expired', 'withdrawn']),
    }),
  ),
});
export type MandateList = z.infer<typeof mandateListSchema>;

/** Body that ends a mandate before its time. */
export const mandateWithdrawalSchema = z.strictObject({
  reason: z.string().trim().min(1).max(2000),
});
