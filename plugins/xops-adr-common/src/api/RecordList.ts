import { z } from 'zod';
import { recordSummarySchema } from './RecordSummary';

export const facetValueSchema = z.object({
  value: z.string(),
  count: z.number(),
});
export type FacetValue = z.infer<typeof facetValueSchema>;

/** Counts of each facet under all other filters, most frequent first, at most 50 values. */
export const recordFacetsSchema = z.object({
  status: z.array(facetValueSchema),
  owner: z.array(facetValueSchema),
  system: z.array(facetValueSchema),
  entity: z.array(facetValueSchema),
  kind: z.array(facetValueSchema),
  tag: z.array(facetValueSchema),
  finding: z.array(facetValueSchema),
  review: z.array(facetValueSchema),
});
export type RecordFacets = z.infer<typeof recordFacetsSchema>;

export const recordListSchema = z.object({
  items: z.array(recordSummarySchema),
  totalItems: z.number(),
  nextCursor: z.string().optional(),
  facets: recordFacetsSchema,
});
export type RecordList = z.infer<typeof recordListSchema>;
