import { z } from 'zod';

/** How far the scaffolder recorded a task to be. */
export type TaskProgress = {
  /** Ids of the steps that will not run again. */
  finishedSteps: string[];
  /** How many checkpoints will not run again. */
  checkpoints: number;
};

const stateSchema = z.object({
  state: z.object({
    steps: z.record(z.string(), z.object({ status: z.string() })).default({}),
    checkpoints: z
      .record(z.string(), z.object({ status: z.string() }))
      .default({}),
  }),
});

/**
 * Reads the column `state` of the scaffolder's table `tasks`, which holds
 * `{ state: { steps: { <id>: { status } }, checkpoints: { <key>: { status } } } }`
 * as JSON, or nothing before the first step or checkpoint has finished.
 *
 * @throws SyntaxError or ZodError when it holds anything else.
 */
export function parseTaskProgress(state: string | undefined): TaskProgress {
  if (state === undefined) {
    return { finishedSteps: [], checkpoints: 0 };
  }
  const { steps, checkpoints } = stateSchema.parse(JSON.parse(state)).state;
  return {
    finishedSteps: Object.keys(steps).filter(
      id => steps[id].status === 'completed',
    ),
    checkpoints: Object.values(checkpoints).filter(
      ({ status }) => status === 'success',
    ).length,
  };
}
