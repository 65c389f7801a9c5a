import { z } from 'zod';
import { checklistSchema } from './Checklist';
import { decisionPromiseSchema } from './DecisionPromise';
import { averageTableSchema, matrixSchema } from './Matrix';
import {
  recordLinkSchema,
  referenceSchema,
  statedNoneSchema,
} from './RecordLink';
import { reviewRuleSchema } from './ReviewRule';
import { riskSchema } from './Risk';
import { statedDateSchema } from './StatedDate';
import { lineSchema, statementSchema } from './Statement';
import { statusSchema } from './Status';
import { triggerRowSchema } from './TriggerRow';
import { weighedOptionSchema } from './WeighedOption';

/**
 * `record`: a decision. `template`: what a record is to be filled in from.
 * `index`: a list of records. `placeholder`: a file that says nothing yet.
 * `other`: anything else, also a file that cannot be read.
 */
export const RECORD_KINDS = [
  'record',
  'template',
  'index',
  'placeholder',
  'other',
] as const;
export const recordKindSchema = z.enum(RECORD_KINDS);
export type RecordKind = z.infer<typeof recordKindSchema>;

/**
 * One decision as its file states it. A file holds any number of them; one that
 * holds none gives one entry of another kind, so that no file is ever dropped.
 * What is not stated is absent. This is a public contract: the JSON of
 * `xops adr check` and of the portal's API.
 */
export const decisionRecordSchema = z.object({
  /** Path from the folder that was read, with `/`. */
  path: z.string(),
  /** First and last line of the decision in its file. */
  line: lineSchema,
  endLine: lineSchema,
  kind: recordKindSchema,
  /** As the text says it: `ADR-0007`, `D12`; the file's name speaks only where the text says none. */
  id: z.string().optional(),
  number: z.int().nonnegative().optional(),
  /** Name of the decision in its file where the file holds several: `0007`, or its place `3`. */
  part: z.string().optional(),
  title: z.string(),
  status: statusSchema.optional(),
  date: statedDateSchema.optional(),
  deciders: z.array(statementSchema),
  tags: z.array(z.string()),
  /** Language of the record's section names as BCP 47: `en`, `uk`. */
  language: z.string(),
  /** First words of the section, at most 600 characters. */
  context: statementSchema.optional(),
  decision: statementSchema.optional(),
  options: z.array(weighedOptionSchema),
  matrices: z.array(matrixSchema),
  averages: z.array(averageTableSchema),
  links: z.array(recordLinkSchema),
  /** Links that the record says it has none of; absent where it says so of none. */
  statedNone: z.array(statedNoneSchema).optional(),
  references: z.array(referenceSchema),
  promises: z.array(decisionPromiseSchema),
  triggers: z.array(triggerRowSchema),
  checklists: z.array(checklistSchema),
  reviews: z.array(reviewRuleSchema),
  risks: z.array(riskSchema),
});
export type DecisionRecord = z.infer<typeof decisionRecordSchema>;
