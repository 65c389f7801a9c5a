import { z } from 'zod';

/** What a search result says about a decision; written by the search module. */
const decisionDocumentSchema = z.object({
  title: z.string(),
  text: z.string(),
  location: z.string(),
  entityRef: z.string().optional(),
  kind: z.string().optional(),
  status: z.string().optional(),
  owner: z.union([z.string(), z.array(z.string())]).optional(),
  date: z.string().optional(),
});
export type DecisionDocument = z.infer<typeof decisionDocumentSchema>;

/** Reads a search result; undefined for one that is no decision's. */
export function readDecisionDocument(
  result: unknown,
): DecisionDocument | undefined {
  return decisionDocumentSchema.safeParse(result).data;
}
