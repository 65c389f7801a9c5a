import { z } from 'zod';
import { recordFindingSchema } from '../model/Finding';
import { facetValueSchema } from './RecordList';
import { recordSummarySchema, reviewDueSchema } from './RecordSummary';

const recordRefSchema = recordSummarySchema.pick({
  recordId: true,
  entityRef: true,
  id: true,
  title: true,
  status: true,
  owners: true,
  sourceUrl: true,
});

export const findingItemSchema = recordFindingSchema.extend({
  record: recordRefSchema,
});
export type FindingItem = z.infer<typeof findingItemSchema>;

export const findingListSchema = z.object({
  items: z.array(findingItemSchema),
  totalItems: z.number(),
  nextCursor: z.string().optional(),
  /** Counts by rule id. */
  rules: z.array(facetValueSchema),
});
export type FindingList = z.infer<typeof findingListSchema>;

export const reviewItemSchema = reviewDueSchema.extend({
  record: recordRefSchema,
});
export type ReviewItem = z.infer<typeof reviewItemSchema>;

/** Overdue first, then by day. */
export const reviewListSchema = z.object({
  items: z.array(reviewItemSchema),
  totalItems: z.number(),
  nextCursor: z.string().optional(),
});
export type ReviewList = z.infer<typeof reviewListSchema>;
