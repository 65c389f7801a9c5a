import {
  RULE_GROUPS,
  ruleQuerySchema,
} from '@xops/plugin-xops-triggers-common';
import { parseInput } from '../parseRequest';
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
      'Lists the conditions that decisions named and that are watched, what fires first: each as a sentence with its state and newest values, by pages. Rows that nothing measures yet stand under unbound, with the reason. Shows only triggers that the caller may see.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          group: z
            .enum(RULE_GROUPS)
            .optional()
            .describe('broken: nobody can tell its state; off: switched off'),
          text: z
            .string()
            .optional()
            .describe('Words of the sentence, the action or the decision'),
          entity: z
            .string()
            .optional()
            .describe(
              'Entity reference: triggers of its decisions, or owned by it',
            ),
          limit: z.number().optional().describe('At most 200; 50 unless given'),
          cursor: z
            .string()
            .optional()
            .describe('nextCursor of the page before'),
        }),
      output: z =>
        z.object({
          triggers: z.array(describeTrigger(z)),
          total: z
            .number()
            .describe('Of all that match, also beyond this page'),
          nextCursor: z.string().optional(),
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
    action: async ({ input, credentials }) => {
      const query = parseInput(ruleQuerySchema, input, 'query');
      const [{ items, total, nextCursor }, { items: unbound }] =
        await Promise.all([
          view.list(query, credentials),
          view.listUnbound(credentials),
        ]);
      return {
        output: {
          triggers: items.map(summaryOf),
          total,
          nextCursor,
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
