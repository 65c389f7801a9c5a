import { z } from 'zod';

/** Body of `POST /v1/readable`: which of these records may the caller read? */
export const readableRecordsQuerySchema = z.strictObject({
  recordIds: z.array(z.string().max(2000)).max(500),
});
export type ReadableRecordsQuery = z.infer<typeof readableRecordsQuerySchema>;

/** Answer of `POST /v1/readable`. */
export const readableRecordsSchema = z.object({
  /** Those of the asked ones that the caller may read, in no order. */
  recordIds: z.array(z.string()),
  /** True where nothing is kept from the caller: neither by a condition of the policy nor by the catalog. */
  everything: z.boolean(),
});
export type ReadableRecords = z.infer<typeof readableRecordsSchema>;
