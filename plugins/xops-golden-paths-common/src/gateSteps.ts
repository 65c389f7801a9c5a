import { z } from 'zod';
import { GATE_ACTION_ID, GATE_STEP_ID } from './activation';

const stepsSchema = z.array(
  z.looseObject({
    action: z.string().min(1),
    id: z.string().optional(),
    name: z.string().optional(),
    if: z.union([z.string(), z.boolean()]).optional(),
  }),
);

/** A step of a scaffolder template, as far as the gate looks at it. */
export type GatedStep = z.infer<typeof stepsSchema>[number];

/** The steps with the gate before them, or why these steps cannot be gated, as a sentence. */
export type GatedSteps =
  | { steps: GatedStep[]; problem?: undefined }
  | { steps?: undefined; problem: string };

/**
 * The scaffolder's `always()` and `failure()` let a step run after another one
 * has failed, and so after the gate has refused.
 */
const RUNS_AFTER_FAILURE = /\b(always|failure)\b/;

/**
 * Puts the gate of an action before all steps of a template. A gate that the
 * template brings itself is taken out, whatever it asks; steps without an id
 * keep the one that the scaffolder would have counted for them. Done again, it
 * changes nothing. The gate has neither `if` nor `each`, so that nothing skips it.
 *
 * @param steps - `spec.steps` of a template, as it was read
 * @param action - an id that `activationIdSchema` takes
 */
export function gateSteps(steps: unknown, action: string): GatedSteps {
  const parsed = stepsSchema.safeParse(steps);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    return {
      problem: `${['spec.steps', ...path].join('.')} is malformed: ${message}`,
    };
  }
  const own = parsed.data
    .map((step, index) => ({ ...step, id: step.id ?? `step-${index + 1}` }))
    .filter(step => step.action !== GATE_ACTION_ID);
  for (const step of own) {
    if (step.id === GATE_STEP_ID) {
      return {
        problem: `The step '${step.id}' has the id of the gate; give it another one`,
      };
    }
    if (typeof step.if === 'string' && RUNS_AFTER_FAILURE.test(step.if)) {
      return {
        problem: `The step '${step.id}' says '${step.if}', by which it would run although the gate has refused; a path that triggers open takes neither always() nor failure()`,
      };
    }
  }
  return {
    steps: [
      {
        id: GATE_STEP_ID,
        name: 'Ask whether this path is open',
        action: GATE_ACTION_ID,
        input: { action },
      },
      ...own,
    ],
  };
}
