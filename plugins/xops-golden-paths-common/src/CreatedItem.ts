import { z } from 'zod';
import { provenanceSchema } from './Provenance';
import { templateRefSchema } from './TemplateRef';
import { webAddressSchema } from './webAddress';

/** How many checkers passed, failed and could not run, and what they found. */
export const checksSummarySchema = z.object({
  passed: z.number().int().nonnegative(),
  failed: z.number().int().nonnegative(),
  notChecked: z.number().int().nonnegative(),
  errors: z.number().int().nonnegative(),
  warnings: z.number().int().nonnegative(),
});
export type ChecksSummary = z.infer<typeof checksSummarySchema>;

/**
 * Something a reader must know about an item.
 * - `contradiction`: run and file, or file and entity, disagree; the file counts.
 * - `unreadable`: the file cannot be read now; what is shown is the last good
 *   copy, or what the run reported.
 */
export const createdProblemSchema = z.object({
  kind: z.enum(['contradiction', 'unreadable']),
  /** A sentence that names the thing and the value. */
  message: z.string(),
  /** ISO 8601 UTC, when it was first seen; absent where nobody wrote it down. */
  since: z.iso.datetime().optional(),
});
export type CreatedProblem = z.infer<typeof createdProblemSchema>;

/** One row of the Golden paths page: an entity that a golden path created. */
export const createdItemSchema = z.object({
  /** Full entity reference in lower case. */
  entityRef: z.string(),
  /** The entity's title in the catalog, else its name. */
  title: z.string(),
  /** Entity reference of its owner in the catalog. */
  owner: z.string().optional(),
  template: templateRefSchema,
  /** Web address of the repository; absent where no run reported it. */
  repositoryUrl: webAddressSchema.optional(),
  /** Web address of the manifests' own repository; absent where they live with the source. */
  manifestsUrl: webAddressSchema.optional(),
  /** Full hash of the first commit, as the run reported it. */
  commitHash: z.string().optional(),
  /** Web address of the change in the platform's GitOps repository. */
  gitopsUrl: webAddressSchema.optional(),
  /** Entity reference of the person who ran it; absent for a service. */
  createdBy: z.string().optional(),
  /** ISO 8601 UTC. */
  createdAt: z.iso.datetime(),
  /** Scaffolder task. */
  taskId: z.string(),
  /** Where this was learnt: a run's report, the repository's file, or both. */
  source: z.enum(['run', 'file', 'both']),
  /** ISO 8601 UTC, when the newest of the sources last told it. */
  seenAt: z.iso.datetime(),
  /** Web address of the provenance file; absent until it was looked for. */
  provenanceUrl: webAddressSchema.optional(),
  checks: checksSummarySchema,
  problem: createdProblemSchema.optional(),
});
export type CreatedItem = z.infer<typeof createdItemSchema>;

/** A provenance file that cannot be read, of an entity the caller can see. */
export const fileErrorSchema = z.object({
  entityRef: z.string(),
  title: z.string(),
  owner: z.string().optional(),
  message: z.string(),
  /** ISO 8601 UTC, since when reading fails. */
  since: z.iso.datetime(),
  provenanceUrl: webAddressSchema.optional(),
});
export type FileError = z.infer<typeof fileErrorSchema>;

/** Where an answer comes from, how old it is, and what could not be read. */
export const createdSourcesSchema = z.object({
  runs: z.object({
    /** ISO 8601 UTC of the newest report; absent when there was none. */
    newestAt: z.iso.datetime().optional(),
  }),
  files: z.object({
    /** ISO 8601 UTC of the last complete round through the repositories. */
    finishedAt: z.iso.datetime().optional(),
    /** True when no round was completed for three times its frequency. */
    stale: z.boolean(),
    /** Why the last round could not be completed, as a sentence. */
    problem: z.string().optional(),
    errors: z.array(fileErrorSchema),
  }),
});
export type CreatedSources = z.infer<typeof createdSourcesSchema>;

/** One value of a filter and how many items have it. */
export const facetValueSchema = z.object({
  value: z.string(),
  count: z.number().int().nonnegative(),
});
export type FacetValue = z.infer<typeof facetValueSchema>;

/** Answer of `GET /v1/created`. */
export const createdListSchema = z.object({
  items: z.array(createdItemSchema),
  /** Send it as `cursor` for the next page; absent on the last one. */
  nextCursor: z.string().optional(),
  /** Items that match the filters, over all pages. */
  total: z.number().int().nonnegative(),
  /** Counted with every filter but the facet's own. */
  facets: z.object({
    template: z.array(facetValueSchema),
    owner: z.array(facetValueSchema),
    createdBy: z.array(facetValueSchema),
  }),
  sources: createdSourcesSchema,
});
export type CreatedList = z.infer<typeof createdListSchema>;

/** Answer of `GET /v1/created/:kind/:namespace/:name`. */
export const createdDetailSchema = z.object({
  item: createdItemSchema,
  provenance: provenanceSchema,
});
export type CreatedDetail = z.infer<typeof createdDetailSchema>;

/** Answer of `GET /v1/summary`, for the home page. */
export const createdSummarySchema = z.object({
  total: z.number().int().nonnegative(),
  /** Created in the last thirty days. */
  lastThirtyDays: z.number().int().nonnegative(),
  /** Most used first; `value` is the template's entity reference. */
  byTemplate: z.array(facetValueSchema),
  /** The five newest. */
  newest: z.array(createdItemSchema),
  /** Items whose sources contradict each other. */
  contradictions: z.array(createdItemSchema),
  sources: createdSourcesSchema,
});
export type CreatedSummary = z.infer<typeof createdSummarySchema>;
