import { z } from 'zod';
import { provenanceSchema } from './Provenance';
import { webAddressSchema } from './webAddress';

/**
 * What the last step of a run posts to `POST /v1/runs` of the
 * xops-golden-paths backend. Idempotent by `provenance.taskId`.
 */
export const runReportSchema = z.object({
  provenance: provenanceSchema,
  /** Web address of the repository. */
  repositoryUrl: webAddressSchema,
  /** Full hash of the first commit; absent where the host did not tell. */
  commitHash: z.string().max(128).optional(),
  /** Web address of the change in the platform's GitOps repository. */
  gitopsUrl: webAddressSchema.optional(),
});
export type RunReport = z.infer<typeof runReportSchema>;

/** The answer to a report. */
export const runReceiptSchema = z.object({
  taskId: z.string(),
  entityRef: z.string(),
  /** False when this task had reported before; nothing is stored twice. */
  created: z.boolean(),
});
export type RunReceipt = z.infer<typeof runReceiptSchema>;
