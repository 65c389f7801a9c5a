import { z } from 'zod';
import { ChecksSummary, checksSummarySchema } from './CreatedItem';
import { entityRefSchema, normalizeEntityRef } from './entityRef';
import { Provenance, ProvenanceCheck } from './Provenance';
import { templateRefSchema } from './TemplateRef';
import { webAddressSchema } from './webAddress';

/** What a list needs of a provenance: everything but the answers. */
export const createdFactsSchema = z.object({
  /** Full entity reference in lower case. */
  entityRef: entityRefSchema,
  template: templateRefSchema,
  manifestsUrl: webAddressSchema.optional(),
  taskId: z.string(),
  createdBy: z.string().optional(),
  /** ISO 8601 UTC with milliseconds, so that texts sort as times. */
  createdAt: z.iso.datetime(),
  checks: checksSummarySchema,
});
export type CreatedFacts = z.infer<typeof createdFactsSchema>;

/** Takes the facts out of a provenance. */
export function factsOf(provenance: Provenance): CreatedFacts {
  return {
    entityRef: normalizeEntityRef(provenance.entityRef),
    template: {
      entityRef: normalizeEntityRef(provenance.template.entityRef),
      version: provenance.template.version,
    },
    manifestsUrl: provenance.manifestsUrl,
    taskId: provenance.taskId,
    createdBy: provenance.createdBy && normalizeEntityRef(provenance.createdBy),
    createdAt: new Date(provenance.createdAt).toISOString(),
    checks: summarizeChecks(provenance.checks),
  };
}

/** Counts what the checkers said. One that did not run never counts as passed. */
export function summarizeChecks(
  checks: readonly ProvenanceCheck[],
): ChecksSummary {
  const count = (status: ProvenanceCheck['status']) =>
    checks.filter(check => check.status === status).length;
  const sum = (field: 'errors' | 'warnings') =>
    checks.reduce((total, check) => total + check[field], 0);
  return {
    passed: count('passed'),
    failed: count('failed'),
    notChecked: count('notChecked'),
    errors: sum('errors'),
    warnings: sum('warnings'),
  };
}
