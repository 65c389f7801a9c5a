import { z } from 'zod';
import { unitSchema } from './Unit';

export const COMPARATORS = ['>', '≥', '<', '≤', '=', 'crosses'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A reading against a threshold. */
export const comparisonSchema = z
  .object({
    /** Key of the reading. */
    reading: z.string().min(1),
    comparator: z.enum(COMPARATORS),
    /** In `unit`. */
    threshold: z.number(),
    /** Where it stops to hold, for hysteresis; the threshold itself unless stated. In `unit`. */
    clearThreshold: z.number().optional(),
    unit: unitSchema,
    /** A reading on fewer samples counts as no data. */
    minimumSamples: z.int().nonnegative().optional(),
  })
  .superRefine((comparison, context) => {
    const { comparator, threshold, clearThreshold } = comparison;
    if (clearThreshold === undefined) {
      return;
    }
    if (comparator === '=' || comparator === 'crosses') {
      context.addIssue({
        code: 'custom',
        path: ['clearThreshold'],
        message: `'${comparator}' takes no clear threshold`,
      });
    } else if (
      comparator === '>' || comparator === '≥'
        ? clearThreshold > threshold
        : clearThreshold < threshold
    ) {
      context.addIssue({
        code: 'custom',
        path: ['clearThreshold'],
        message: `clears at ${clearThreshold}, which lies on the firing side of '${comparator} ${threshold}'`,
      });
    }
  });
export type Comparison = z.infer<typeof comparisonSchema>;

/** One comparison, or several of which all or any must hold. */
export type Condition =
  | Comparison
  | { all: Condition[] }
  | { any: Condition[] };

const MOST_LEVELS = 5;

export const conditionSchema: z.ZodType<Condition> = conditionAtLevel(1);

function conditionAtLevel(level: number): z.ZodType<Condition> {
  if (level === MOST_LEVELS) {
    return comparisonSchema;
  }
  const part = z.lazy(() => conditionAtLevel(level + 1));
  return z.union([
    comparisonSchema,
    z.strictObject({ all: z.array(part).min(1).max(20) }),
    z.strictObject({ any: z.array(part).min(1).max(20) }),
  ]);
}

/** The comparisons of a condition, in order. */
export function comparisonsOf(condition: Condition): Comparison[] {
  if ('all' in condition) {
    return condition.all.flatMap(comparisonsOf);
  }
  return 'any' in condition
    ? condition.any.flatMap(comparisonsOf)
    : [condition];
}
