import { z } from 'zod';

export const labelsSchema = z.record(z.string(), z.string());
export type Labels = z.infer<typeof labelsSchema>;

export const selectorSchema = z.object({
  matchLabels: labelsSchema.default({}),
  matchExpressions: z
    .array(
      z.object({
        key: z.string(),
        operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
        values: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

/** A Kubernetes label selector; an empty one matches everything. */
export type Selector = z.infer<typeof selectorSchema>;

function matchesExpression(
  labels: Labels,
  { key, operator, values }: Selector['matchExpressions'][number],
): boolean {
  const value = labels[key];
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}

/** True when every label of `wanted` is there. */
export function hasLabels(labels: Labels, wanted: Labels): boolean {
  return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}

/** True when an object with these labels is selected. */
export function matches(selector: Selector, labels: Labels): boolean {
  return (
    hasLabels(labels, selector.matchLabels) &&
    selector.matchExpressions.every(it => matchesExpression(labels, it))
  );
}
