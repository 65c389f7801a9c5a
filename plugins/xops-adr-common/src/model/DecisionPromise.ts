import { z } from 'zod';
import { lineSchema } from './Statement';

const decimalSchema = z.string().regex(/^-?\d+(\.\d+)?$/);

const common = {
  /** What it is about, in the record's words: the option, row or sentence. */
  subject: z.string().optional(),
  raw: z.string(),
  line: lineSchema,
};

/** What a decision promised and can be held to. */
export const decisionPromiseSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('money'),
    /** Decimal strings; equal where one figure is stated. */
    minimum: decimalSchema,
    maximum: decimalSchema,
    /** ISO 4217. */
    currency: z.string().length(3),
    period: z.enum(['hour', 'day', 'month', 'year', 'once']),
    /** How to read it: what it costs, or what it saves. */
    direction: z.enum(['cost', 'saving']),
    /** What is said of the figure: `<` of `below $120`; absent where it is stated as it is. */
    comparator: z.enum(['>', '≥', '<', '≤']).optional(),
    ...common,
  }),
  z.object({
    kind: z.literal('date'),
    /** ISO 8601 day, month or year. */
    date: z.string(),
    ...common,
  }),
  z.object({
    kind: z.literal('measure'),
    comparator: z.enum(['>', '≥', '<', '≤', '=']),
    value: decimalSchema,
    /** As written: `seconds`, `%`, `ms`. */
    unit: z.string(),
    ...common,
  }),
]);
export type DecisionPromise = z.infer<typeof decisionPromiseSchema>;
