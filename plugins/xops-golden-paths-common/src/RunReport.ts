import { z } from 'zod';
import { provenanceSchema } from './Provenance';

/**
 * What the last step of a run posts to `POST /v1/runs` of the
 * xops-golden-paths backend. Idempotent by `provenance.taskId`.
 */
export const runReportSchema = z.object({
  provenance: provenanceSchema,
  /** Web address of the repository. */
  repositoryUrl: z.url(),
  /** Full hash of the first commit; absent where the host did not tell. */
  commitHash: z.string().optional(),
  /** Web address of the change in the platform's GitOps repository. */
  gitopsUrl: z.url().optional(),
});
export type RunReport = z.infer<typeof runReportSchema>;
