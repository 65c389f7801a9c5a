import type { z as ActionsZod } from 'zod/v3';

/**
 * An item of the list as the actions registry describes it. The registry hands
 * out its own zod, so that the wire schema of the routes cannot be used here.
 */
export function describeItem(z: typeof ActionsZod) {
  return z.object({
    entityRef: z.string(),
    title: z.string(),
    owner: z.string().optional(),
    template: z.object({ entityRef: z.string(), version: z.string() }),
    repositoryUrl: z.string().optional(),
    manifestsUrl: z
      .string()
      .optional()
      .describe(
        "The manifests' own repository; absent where they live with the source",
      ),
    commitHash: z.string().optional(),
    gitopsUrl: z.string().optional(),
    createdBy: z.string().optional(),
    createdAt: z.string().describe('ISO 8601 UTC'),
    taskId: z.string().describe('Scaffolder task'),
    source: z
      .enum(['run', 'file', 'both'])
      .describe("Known from a run's report, the repository's file, or both"),
    seenAt: z.string().describe('ISO 8601 UTC, when a source last told it'),
    provenanceUrl: z.string().optional(),
    checks: z.object({
      passed: z.number(),
      failed: z.number(),
      notChecked: z.number(),
      errors: z.number(),
      warnings: z.number(),
    }),
    problem: z
      .object({
        kind: z.enum(['contradiction', 'unreadable']),
        message: z.string(),
        since: z.string().optional(),
      })
      .optional(),
  });
}
