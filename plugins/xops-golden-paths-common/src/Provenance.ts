import { z } from 'zod';

/** Where the provenance file stands in a repository. */
export const PROVENANCE_PATH = '.xops/provenance.yaml';

/**
 * Contents of `.xops/provenance.yaml`: which golden path made a repository,
 * from which answers, and what the checkers said. Holds no secret.
 */
export const provenanceSchema = z.object({
  apiVersion: z.literal('xops.io/v1'),
  kind: z.literal('Provenance'),
  template: z.object({
    /** Entity reference of the template, `template:default/k3s-service`. */
    entityRef: z.string(),
    /** Its `xops.io/template-version`, a semantic version. */
    version: z.string(),
    /** `sha256:…` over the rendered files, sorted by path. */
    digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  }),
  /** Entity reference of what was created. */
  entityRef: z.string(),
  /** Scaffolder task. */
  taskId: z.string(),
  /** Entity reference of the person who ran it; absent for a service. */
  createdBy: z.string().optional(),
  /** ISO 8601 UTC. */
  createdAt: z.iso.datetime(),
  /** The form's answers without secrets. */
  answers: z.record(z.string(), z.unknown()),
  checks: z.array(
    z.object({
      checker: z.string(),
      status: z.enum(['passed', 'failed', 'notChecked']),
      errors: z.number().int().nonnegative(),
      warnings: z.number().int().nonnegative(),
      reason: z.string().optional(),
    }),
  ),
});
export type Provenance = z.infer<typeof provenanceSchema>;
