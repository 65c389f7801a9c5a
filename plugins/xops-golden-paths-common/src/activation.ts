import { z } from 'zod';

/** On a template: the id of the action whose triggers open it, `activate-atlantis`. */
export const ACTIVATION_ANNOTATION = 'xops.io/activation';

/** On a template, set by the catalog alone: why it cannot be gated and is closed, as a sentence. */
export const ACTIVATION_PROBLEM_ANNOTATION = 'xops.io/activation-problem';

/** The action that asks whether a path is open, and fails while it is locked. */
export const GATE_ACTION_ID = 'xops:gate:check';

/** The action that reports what a path made to the triggers of its action. */
export const REPORT_ACTION_ID = 'xops:activation:report';

/** Id of the step that the catalog puts before all others of a tied template. */
export const GATE_STEP_ID = 'xops-gate';

/** Id of an action that triggers name and templates claim. */
export const activationIdSchema = z
  .string()
  .max(200)
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'must be the id of an action such as activate-atlantis',
  );
