import {
  COMPARATORS,
  Transition,
  triggerStateNameSchema,
} from '@xops/plugin-xops-triggers-common';
import { ExplanationLine } from '@xops/plugin-xops-triggers-node';
import { z } from 'zod';
import { explanationSchema } from './explanationLine';
import { TransitionRow } from './rows';

/** What is needed again of a ConditionResult that is kept as JSON. */
const resultSchema = z.object({
  comparisons: z.array(
    z.object({
      comparison: z.object({
        reading: z.string(),
        comparator: z.enum(COMPARATORS),
        threshold: z.number(),
      }),
      holds: z.boolean().optional(),
      value: z.number().optional(),
      reason: z.string().optional(),
    }),
  ),
});
export type KeptResult = z.infer<typeof resultSchema>;

export function resultOf(json: string): KeptResult {
  return resultSchema.parse(JSON.parse(json));
}

const explanationsSchema = z.record(z.string(), explanationSchema);

/** A step with the values that decided it, by key of the reading. */
export interface KeptTransition extends Transition {
  values: Record<string, number | null>;
  explanations?: Record<string, ExplanationLine[]>;
}

export function transitionOf(row: TransitionRow): KeptTransition {
  const { comparisons } = resultOf(row.result_json);
  return {
    sequence: row.sequence,
    from: triggerStateNameSchema.parse(row.from_state),
    to: triggerStateNameSchema.parse(row.to_state),
    at: row.at,
    values: Object.fromEntries(
      comparisons.map(({ comparison, value }) => [
        comparison.reading,
        value ?? null,
      ]),
    ),
    explanations: row.explanations_json
      ? explanationsSchema.parse(JSON.parse(row.explanations_json))
      : undefined,
  };
}
