import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { recordQuerySchema } from '@xops/plugin-xops-adr-common';
import { DecisionsView } from '../DecisionsView';
import { parseInput } from '../parseInput';
import { describeFilter, describeRecord } from './describeRecord';

/** Registers `search-decisions`: the list of `GET /v1/records`, under the same checks. */
export function registerSearchDecisions(options: {
  actionsRegistry: ActionsRegistryService;
  view: DecisionsView;
}): void {
  const { actionsRegistry, view } = options;
  actionsRegistry.register({
    name: 'search-decisions',
    title: 'Search decision records',
    description:
      'Finds architecture decision records of the whole catalog by their words, state, owner, system, entity, tag, findings and review. Shows only records of entities that the caller may see in the catalog. Use get-decision for the text of one.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          ...describeFilter(z),
          kind: z
            .array(
              z.enum(['record', 'template', 'index', 'placeholder', 'other']),
            )
            .optional()
            .describe('What the file holds; only records unless stated'),
          finding: z
            .array(z.string())
            .optional()
            .describe('Severities (error, warning, info) or rule ids'),
          review: z
            .array(z.enum(['overdue', 'soon', 'scheduled', 'none']))
            .optional(),
          sort: z
            .enum([
              'number',
              'title',
              'status',
              'date',
              'review',
              'findings',
              'changed',
            ])
            .optional()
            .describe('date unless stated'),
          order: z
            .enum(['asc', 'desc'])
            .optional()
            .describe('desc unless stated'),
        }),
      output: z =>
        z.object({
          items: z.array(describeRecord(z)),
          totalItems: z.number().describe('Over all pages'),
          nextCursor: z.string().optional(),
        }),
    },
    examples: [
      {
        title: 'What was decided about queues and still holds',
        input: { q: 'queue', status: ['accepted', 'implemented'] },
      },
    ],
    action: async ({ input, credentials }) => {
      const query = parseInput(
        recordQuerySchema,
        { kind: ['record'], ...input },
        'query',
      );
      const { items, nextCursor, totalItems } = await view.list(
        query,
        credentials,
      );
      return {
        output: {
          items: items.map(item => ({ ...item, date: item.date?.value })),
          totalItems,
          nextCursor,
        },
      };
    },
  });
}
