import { z } from 'zod';
import { linkTypeSchema } from '../model/RecordLink';
import { linkedRecordSchema } from './RecordDetail';

export const graphNodeSchema = linkedRecordSchema.extend({
  systems: z.array(z.string()),
});
export type GraphNode = z.infer<typeof graphNodeSchema>;

export const graphEdgeSchema = z.object({
  /** Record ids. */
  from: z.string(),
  /** Absent where the link is broken. */
  to: z.string().optional(),
  /** In the direction that reads `from supersedes to`. */
  type: linkTypeSchema,
  target: z.string(),
  line: z.number(),
  partial: z.boolean().optional(),
  /** True where only one of the two records says it. */
  oneSided: z.boolean(),
  /** True where the edge closes a circle of supersedes. */
  cyclic: z.boolean(),
});
export type GraphEdge = z.infer<typeof graphEdgeSchema>;

export const recordGraphSchema = z.object({
  nodes: z.array(graphNodeSchema),
  edges: z.array(graphEdgeSchema),
  /** Records that match; more than `nodes` where the answer was cut. */
  totalItems: z.number(),
});
export type RecordGraph = z.infer<typeof recordGraphSchema>;
