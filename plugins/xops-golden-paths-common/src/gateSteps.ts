import { z } from 'zod';
import { GATE_ACTION_ID, GATE_STEP_ID, REPORT_ACTION_ID } from './activation';

const stepsSchema = z.array(
  z.looseObject({
    action: z.string().min(1),
    id: z.string().optional(),
    name: z.string().optional(),
    if: z.union([z.string(), z.boolean()]).optional(),
    input: z.unknown().optional(),
  }),
);

const inputSchema = z.record(z.string(), z.unknown());

/** A step of a scaffolder template, as far as the gate looks at it. */
export type GatedStep = z.infer<typeof stepsSchema>[number];

export interface GatedSteps {
  /** The steps with the gate before them; where there is a problem, a closed gate alone. */
  steps: GatedStep[];
  /** Why the steps cannot be gated, as a sentence. */
  problem?: string;
}

/**
 * The scaffolder's `always()` and `failure()` let a step run after another one
 * has failed, and so after the gate has refused.
 */
const RUNS_AFTER_FAILURE = /\b(always|failure)\b/;

/** A gate that nobody passes, for a template that cannot be gated. */
export function closedGate(action: string): GatedStep[] {
  return [{ ...gateOf(action), input: { action, closed: true } }];
}

/**
 * Puts the gate of an action before all steps of a template. A gate that the
 * template brings itself is taken out, whatever it asks; steps without an id
 * keep the one that the scaffolder would have counted for them, and a step that
 * reports what was made tells when the gate let its run pass. Done again, it
 * changes nothing. The gate has neither `if` nor `each`, so that nothing skips it.
 * Steps that it cannot stand before are not run at all.
 *
 * @param steps - `spec.steps` of a template, as it was read
 * @param action - an id that `activationIdSchema` takes
 */
export function gateSteps(steps: unknown, action: string): GatedSteps {
  const parsed = stepsSchema.safeParse(steps);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    const place = ['spec.steps', ...path].join('.');
    return {
      steps: closedGate(action),
      problem: `${place} is malformed: ${message}`,
    };
  }
  const own = parsed.data
    .map((step, index) => ({ ...step, id: step.id ?? `step-${index + 1}` }))
    .filter(step => step.action !== GATE_ACTION_ID)
    .map(withBeginning);
  const problem = own.map(problemOf).find(it => it !== undefined);
  return problem === undefined
    ? { steps: [gateOf(action), ...own] }
    : { steps: closedGate(action), problem };
}

function gateOf(action: string): GatedStep {
  return {
    id: GATE_STEP_ID,
    name: 'Ask whether this path is open',
    action: GATE_ACTION_ID,
    input: { action },
  };
}

/** An activation belongs to the firing under which its run began, which the gate alone knows. */
function withBeginning(step: GatedStep): GatedStep {
  if (step.action !== REPORT_ACTION_ID) {
    return step;
  }
  const begunAt = `\${{ steps['${GATE_STEP_ID}'].output.begunAt }}`;
  const input = inputSchema.safeParse(step.input);
  return input.success ? { ...step, input: { ...input.data, begunAt } } : step;
}

function problemOf(step: GatedStep): string | undefined {
  if (step.id === GATE_STEP_ID) {
    return `The step '${step.id}' has the id of the gate; give it another one`;
  }
  return typeof step.if === 'string' && RUNS_AFTER_FAILURE.test(step.if)
    ? `The step '${step.id}' says '${step.if}', by which it would run although the gate has refused; a path that triggers open takes neither always() nor failure()`
    : undefined;
}
