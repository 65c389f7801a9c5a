import { actSchema } from '@xops/plugin-xops-triggers-common';
import { audited } from '../audited';
import { parseInput, ruleIdSchema } from '../parseRequest';
import { ActionOptions } from './ActionOptions';

/** Registers `acknowledge-trigger`: that act of `POST /v1/rules/:id/acts`, under the same checks. */
export function registerAcknowledgeTrigger({
  actionsRegistry,
  auditor,
  view,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'acknowledge-trigger',
    title: 'Acknowledge a trigger',
    description:
      'Notes in the timeline of a trigger that the caller has seen it. Changes neither its state nor what it opens.',
    attributes: { readOnly: false, idempotent: false, destructive: false },
    schema: {
      input: z =>
        z.object({
          ruleId: z.string().describe('From list-triggers'),
          note: z.string().max(2000).optional(),
        }),
      output: z => z.object({ by: z.string(), at: z.string() }),
    },
    action: async ({ input, credentials }) => {
      const { note } = input;
      const what = 'id of a trigger';
      const ruleId = parseInput(ruleIdSchema, input.ruleId, what);
      const act = parseInput(actSchema, { kind: 'acknowledge', note }, 'act');
      const { by, at } = await audited(
        auditor,
        { eventId: 'rule-act', meta: { ruleId, kind: act.kind } },
        () => view.act({ ruleId, act }, credentials),
      );
      return { output: { by, at } };
    },
  });
}
