import { z } from 'zod';
import { triggerWordsSchema } from '../TriggerWords';

/**
 * All rows of one place that decisions are read from, which replace what was
 * pushed for it before: a row that is gone takes its rule with it, and leaves its
 * history. Sent again, it changes nothing.
 */
export const rulePushSchema = z.object({
  /** Names the place; the same for every push of it. */
  location: z.string().min(1).max(200),
  records: z.array(
    z.object({
      recordId: z.string().min(1),
      /** Entity that the record belongs to; its owners own the rules. */
      entityRef: z.string().min(1),
      title: z.string(),
      path: z.string(),
      commit: z.string().optional(),
      /** Rows of records that are not in force give no rules: leave them out. */
      rows: z.array(triggerWordsSchema),
    }),
  ),
});
export type RulePush = z.infer<typeof rulePushSchema>;

export const rulePushReceiptSchema = z.object({
  added: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  removed: z.int().nonnegative(),
  /** Rows that no reading is bound to. */
  unbound: z.int().nonnegative(),
});
export type RulePushReceipt = z.infer<typeof rulePushReceiptSchema>;
