import { z } from 'zod';
import { readingAliasSchema } from '../Alias';
import { unboundRuleSchema } from '../TriggerRule';

/** Rows of records that nothing measures yet. */
export const unboundListSchema = z.object({
  items: z.array(
    unboundRuleSchema.extend({
      /** Aliases with words in common, the most alike first: for a person to choose from. */
      suggestions: z.array(readingAliasSchema),
    }),
  ),
});
export type UnboundList = z.infer<typeof unboundListSchema>;
