import { describeTrigger, summaryOf } from './describeTrigger';
import { ActionOptions } from './ActionOptions';

/** Registers `list-triggers`: the list of `GET /v1/rules`, under the same checks. */
export function registerListTriggers({
  actionsRegistry,
  view,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'list-triggers',
    title: 'List triggers',
    description:
      'Lists the conditions that decisions named and that are watched, what fires first: each as a sentence with its state and newest values. Rows that nothing measures yet stand under unbound, with the reason. Shows only triggers that the caller may see.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z => z.object({}),
      output: z =>
        z.object({
          triggers: z.array(describeTrigger(z)),
          unbound: z.array(
            z.object({
              ruleId: z.string(),
              subject: z.string().describe('As the decision writes it'),
              reason: z.string().describe('Why nothing measures it'),
              suggestions: z
                .array(z.string())
                .describe('Words of aliases that are alike'),
            }),
          ),
        }),
    },
    action: async ({ credentials }) => {
      const [{ items }, { items: unbound }] = await Promise.all([
        view.list({ limit: 200 }, credentials),
        view.listUnbound(credentials),
      ]);
      return {
        output: {
          triggers: items.map(summaryOf),
          unbound: unbound.map(
            ({ id, subject, unbound: reason, suggestions }) => ({
              ruleId: id,
              subject,
              reason,
              suggestions: suggestions.flatMap(({ words }) => words),
            }),
          ),
        },
      };
    },
  });
}
