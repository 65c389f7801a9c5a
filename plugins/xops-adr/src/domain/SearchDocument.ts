import { z } from 'zod';

/** What a search result says about a decision; written by the search module. */
const decisionDocumentSchema = z.object({
  title: z.string(),
  text: z.string(),
  location: z.string(),
  status: z.string().optional(),
  owner: z.array(z.string()).default([]),
  date: z.string().optional(),
});
export type DecisionDocument = z.infer<typeof decisionDocumentSchema>;

/** Reads a search result; undefined for one that is no decision's. */
export function readDecisionDocument(
  result: unknown,
): DecisionDocument | undefined {
  return decisionDocumentSchema.safeParse(result).data;
}
