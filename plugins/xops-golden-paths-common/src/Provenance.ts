import { z } from 'zod';
import { entityRefSchema } from './entityRef';
import { templateRefSchema } from './TemplateRef';
import { webAddressSchema } from './webAddress';

/** Where the provenance file stands in a repository. */
export const PROVENANCE_PATH = '.xops/provenance.yaml';

/** What one checker said about the output of a run, as counts. */
export const provenanceCheckSchema = z.object({
  checker: z.string(),
  status: z.enum(['passed', 'failed', 'notChecked']),
  errors: z.number().int().nonnegative(),
  warnings: z.number().int().nonnegative(),
  /** Why it was not checked. */
  reason: z.string().optional(),
});
export type ProvenanceCheck = z.infer<typeof provenanceCheckSchema>;

/**
 * Contents of `.xops/provenance.yaml`: which golden path made a repository,
 * from which answers, and what the checkers said. Holds no secret.
 */
export const provenanceSchema = z.object({
  apiVersion: z.literal('xops.io/v1'),
  kind: z.literal('Provenance'),
  template: templateRefSchema.extend({
    /** `sha256:…` over the rendered files, sorted by path. */
    digest: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256: and 64 hex digits'),
  }),
  /** Full entity reference of what was created. */
  entityRef: entityRefSchema,
  /** Web address of the manifests' own repository; absent where they live with the source. */
  manifestsUrl: webAddressSchema.optional(),
  /** Scaffolder task. */
  taskId: z.string().min(1).max(255),
  /** Entity reference of the person who ran it; absent for a service. */
  createdBy: entityRefSchema.optional(),
  /** ISO 8601 UTC. */
  createdAt: z.iso.datetime(),
  /** The form's answers without secrets. */
  answers: z.record(z.string(), z.unknown()),
  checks: z.array(provenanceCheckSchema),
});
export type Provenance = z.infer<typeof provenanceSchema>;
