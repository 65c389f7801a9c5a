import { z } from 'zod';
import { actionAliasSchema, readingAliasSchema } from '../Alias';

const originSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('configuration') }),
  z.object({
    kind: z.literal('page'),
    id: z.uuid(),
    /** Entity reference of who made it. */
    by: z.string(),
    at: z.iso.datetime(),
  }),
]);

/** What words of records mean; configuration goes before the page. */
export const aliasListSchema = z.object({
  readings: z.array(
    z.object({ alias: readingAliasSchema, origin: originSchema }),
  ),
  actions: z.array(
    z.object({ alias: actionAliasSchema, origin: originSchema }),
  ),
});
export type AliasList = z.infer<typeof aliasListSchema>;
