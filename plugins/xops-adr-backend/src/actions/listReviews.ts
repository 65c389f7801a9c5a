import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { DecisionsView } from '../DecisionsView';
import { parseInput } from '../parseInput';
import { pagedFilterSchema } from '../parseRequest';
import {
  describeFilter,
  describeRecordRef,
  describeReview,
} from './describeRecord';

/** Registers `list-reviews`: the list of `GET /v1/reviews`, under the same checks. */
export function registerListReviews(options: {
  actionsRegistry: ActionsRegistryService;
  view: DecisionsView;
}): void {
  const { actionsRegistry, view } = options;
  actionsRegistry.register({
    name: 'list-reviews',
    title: 'List reviews of decision records',
    description:
      'Lists when architecture decision records are to be reviewed, the one that is due longest first, with the rule that says so. Shows only records that the caller may see.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          ...describeFilter(z),
          review: z
            .array(z.enum(['overdue', 'soon', 'scheduled']))
            .optional()
            .describe('Only reviews in one of these states'),
        }),
      output: z =>
        z.object({
          items: z.array(
            describeReview(z).extend({ record: describeRecordRef(z) }),
          ),
          totalItems: z.number().describe('Over all pages'),
          nextCursor: z.string().optional(),
        }),
    },
    examples: [{ title: 'What is overdue', input: { review: ['overdue'] } }],
    action: async ({ input, credentials }) => {
      const query = parseInput(pagedFilterSchema, input, 'query');
      return { output: await view.listReviews(query, credentials) };
    },
  });
}
