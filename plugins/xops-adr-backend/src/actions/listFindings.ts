import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { DecisionsView } from '../DecisionsView';
import { parseInput } from '../parseInput';
import { pagedFilterSchema } from '../parseRequest';
import {
  describeFilter,
  describeFinding,
  describeRecordRef,
} from './describeRecord';

/** Registers `list-findings`: the list of `GET /v1/findings`, under the same checks. */
export function registerListFindings(options: {
  actionsRegistry: ActionsRegistryService;
  view: DecisionsView;
}): void {
  const { actionsRegistry, view } = options;
  actionsRegistry.register({
    name: 'list-findings',
    title: 'List what does not hold in decision records',
    description:
      'Lists findings about architecture decision records, errors first: wrong totals, broken or one-sided links, contradicted status, overdue reviews and more, each with file, line, the words in question and how to mend it. Shows only records that the caller may see.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          ...describeFilter(z),
          finding: z
            .array(z.string())
            .optional()
            .describe('Only these severities (error, warning, info) or rules'),
        }),
      output: z =>
        z.object({
          items: z.array(
            describeFinding(z).extend({ record: describeRecordRef(z) }),
          ),
          totalItems: z.number().describe('Over all pages'),
          nextCursor: z.string().optional(),
          rules: z
            .array(z.object({ value: z.string(), count: z.number() }))
            .describe('Findings by rule, whatever `finding` says'),
        }),
    },
    examples: [
      {
        title: 'Every total that is wrong',
        input: { finding: ['wrong-total'] },
      },
    ],
    action: async ({ input, credentials }) => {
      const query = parseInput(pagedFilterSchema, input, 'query');
      return { output: await view.listFindings(query, credentials) };
    },
  });
}
