import { foldSteps } from '@xops/plugin-xops-triggers-common';
import { parseInput, ruleIdSchema } from '../parseRequest';
import { ActionOptions } from './ActionOptions';
import { describeTrigger, summaryOf } from './describeTrigger';

/** Registers `explain-trigger`: what `GET /v1/rules/:id` answers, under the same checks. */
export function registerExplainTrigger({
  actionsRegistry,
  view,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'explain-trigger',
    title: 'Explain a trigger',
    description:
      'Tells all about one trigger: where its condition is written, its state and newest values, what the values are made of (the people, entities or mandates that were counted), every change of state, and what people did about it.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({ ruleId: z.string().describe('From list-triggers') }),
      output: z =>
        z.object({
          trigger: describeTrigger(z),
          madeOf: z
            .array(z.object({ text: z.string(), url: z.string().optional() }))
            .describe('What the newest values are made of'),
          lastEvaluation: z
            .object({
              at: z.string(),
              known: z
                .boolean()
                .describe('Whether its condition could be told'),
              timerSeconds: z
                .number()
                .describe('How long it has held, or been gone'),
              neededSeconds: z.number().describe('How long it must'),
            })
            .optional(),
          transitions: z.array(
            z.object({ from: z.string(), to: z.string(), at: z.string() }),
          ),
          acts: z.array(
            z.object({
              kind: z.string(),
              by: z.string(),
              at: z.string(),
              reason: z.string().optional(),
              until: z.string().optional(),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const what = 'id of a trigger';
      const ruleId = parseInput(ruleIdSchema, input.ruleId, what);
      const detail = await view.get(ruleId, credentials);
      const { acts, evaluation, explanations, transitions } = detail;
      return {
        output: {
          trigger: summaryOf(detail),
          madeOf: Object.values(explanations).flat(),
          lastEvaluation: evaluation && {
            at: evaluation.at,
            known: evaluation.known,
            timerSeconds: evaluation.timerSeconds,
            neededSeconds: evaluation.neededSeconds,
          },
          transitions: foldSteps(transitions).map(({ from, to, at }) => ({
            from,
            to,
            at,
          })),
          acts: acts.map(({ kind, by, at, reason, until }) => ({
            kind,
            by,
            at,
            reason,
            until,
          })),
        },
      };
    },
  });
}
