import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { DecisionsView } from '../DecisionsView';
import { parseInput } from '../parseInput';
import { recordIdSchema } from '../parseRequest';
import {
  describeFinding,
  describeRecord,
  describeStatus,
} from './describeRecord';

/** Registers `get-decision`: what `GET /v1/records/…` answers, under the same checks. */
export function registerGetDecision(options: {
  actionsRegistry: ActionsRegistryService;
  view: DecisionsView;
}): void {
  const { actionsRegistry, view } = options;
  actionsRegistry.register({
    name: 'get-decision',
    title: 'Get a decision record',
    description:
      'Tells all about one architecture decision record: its text as Markdown, status, options and recomputed scores, promises, triggers, plan, risks, reviews, links to other records, findings with how to mend them, and its versions.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          recordId: z
            .string()
            .describe(
              'Id from search-decisions, for example 0123456789:docs/adr/0001-title.md; an id from before a move works too',
            ),
        }),
      output: z =>
        z.object({
          summary: describeRecord(z),
          record: z
            .record(z.unknown())
            .describe(
              'What the text says: options, matrices (stated and computed totals), promises, triggers, checklists, reviews, risks, each with its line',
            ),
          markdown: z.string(),
          findings: z.array(describeFinding(z)),
          links: z.array(
            z.object({
              type: z.string(),
              target: z.string().describe('As written'),
              broken: z.boolean().optional(),
              record: z
                .object({
                  recordId: z.string(),
                  title: z.string(),
                  status: describeStatus(z).optional(),
                })
                .optional()
                .describe('Absent where you may not see it or there is none'),
            }),
          ),
          versions: z.array(
            z.object({ versionId: z.string(), readAt: z.string() }),
          ),
        }),
    },
    examples: [
      {
        title: 'One record',
        input: { recordId: '0123456789:docs/adr/0001-use-postgresql.md' },
      },
    ],
    action: async ({ input, credentials }) => {
      const what = `record id '${input.recordId}'`;
      const recordId = parseInput(recordIdSchema, input.recordId, what);
      const detail = await view.get(recordId, credentials);
      const { summary } = detail;
      return {
        output: {
          ...detail,
          summary: { ...summary, date: summary.date?.value },
        },
      };
    },
  });
}
