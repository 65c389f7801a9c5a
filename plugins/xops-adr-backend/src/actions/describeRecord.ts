import type { z as ActionsZod } from 'zod/v3';

/**
 * A record of a list as the actions registry describes it. The registry hands
 * out its own zod, so that the wire schema of the routes cannot be used here.
 */
export function describeRecord(z: typeof ActionsZod) {
  return z.object({
    recordId: z.string().describe('For get-decision'),
    entityRef: z.string().describe('First entity that the record belongs to'),
    owners: z.array(z.string()),
    systems: z.array(z.string()),
    kind: z.string(),
    id: z.string().optional().describe('As the text says it: ADR-0007'),
    title: z.string(),
    status: describeStatus(z).optional(),
    date: z.string().optional().describe('ISO 8601 day, month or year'),
    tags: z.array(z.string()),
    sourceUrl: z.string().optional(),
    review: describeReview(z).optional(),
    findings: z.object({
      error: z.number(),
      warning: z.number(),
      info: z.number(),
    }),
    readAt: z.string().describe('ISO 8601 UTC, when its source was last read'),
    stale: z
      .boolean()
      .describe('True while its source cannot be read: the last good copy'),
  });
}

/** The record that a finding or a review is about. */
export function describeRecordRef(z: typeof ActionsZod) {
  return z.object({
    recordId: z.string().describe('For get-decision'),
    entityRef: z.string(),
    id: z.string().optional(),
    title: z.string(),
    status: describeStatus(z).optional(),
    owners: z.array(z.string()),
    sourceUrl: z.string().optional(),
  });
}

export function describeFinding(z: typeof ActionsZod) {
  return z.object({
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    path: z.string(),
    line: z.number(),
    words: z.string().describe('The words in question'),
    message: z.string().describe('What is wrong'),
    mend: z.string().describe('What to do'),
  });
}

export function describeReview(z: typeof ActionsZod) {
  return z.object({
    due: z.string().describe('ISO 8601 day'),
    overdue: z.boolean(),
    rule: z
      .string()
      .describe(
        "The record's words, or default for the organisation's cadence",
      ),
  });
}

export function describeStatus(z: typeof ActionsZod) {
  return z.object({
    state: z.string(),
    qualifiers: z.array(z.string()),
    raw: z.string().describe('As written'),
  });
}

/** What narrows a list of records, findings or reviews. */
export function describeFilter(z: typeof ActionsZod) {
  return {
    q: z
      .string()
      .max(200)
      .optional()
      .describe('Words that must all stand in id, title or text'),
    status: z
      .array(
        z.enum([
          'proposed',
          'draft',
          'accepted',
          'implemented',
          'rejected',
          'deprecated',
          'superseded',
          'other',
          'none',
        ]),
      )
      .optional()
      .describe('Only these states; none is a record that states none'),
    owner: z
      .array(z.string())
      .optional()
      .describe('Only what one of these groups or people owns'),
    system: z
      .array(z.string())
      .optional()
      .describe('Only what belongs to one of these systems'),
    entity: z
      .array(z.string())
      .optional()
      .describe('Only records of these entities: component:default/checkout'),
    tag: z.array(z.string()).optional(),
    limit: z
      .number()
      .int()
      .min(1)
      .max(100)
      .optional()
      .describe('Items to return; 25 unless stated'),
    cursor: z
      .string()
      .optional()
      .describe('nextCursor of the answer before, for the items after it'),
  };
}
