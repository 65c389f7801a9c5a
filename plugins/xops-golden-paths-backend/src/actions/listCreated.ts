import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { createdQuerySchema } from '@xops/plugin-xops-golden-paths-common';
import { CreatedView } from '../CreatedView';
import { parseInput } from '../parseInput';
import { describeItem } from './describeItem';

/** Registers `list-created`: the list of `GET /v1/created`, under the same checks. */
export function registerListCreated(options: {
  actionsRegistry: ActionsRegistryService;
  view: CreatedView;
}): void {
  const { actionsRegistry, view } = options;
  actionsRegistry.register({
    name: 'list-created',
    title: 'List what golden paths created',
    description:
      'Lists the catalog entities that golden paths created: by which template and version, by whom, when, from which sources this is known and how old that knowledge is. Shows only entities that the caller may see in the catalog.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          template: z
            .array(z.string())
            .optional()
            .describe(
              'Only what one of these templates created, as entity references, for example template:default/k3s-service',
            ),
          owner: z
            .array(z.string())
            .optional()
            .describe('Only what one of these groups or people owns'),
          createdBy: z
            .array(z.string())
            .optional()
            .describe('Only what one of these people created'),
          text: z
            .string()
            .optional()
            .describe(
              'Words that must all occur in name, title, template, owner or person',
            ),
          limit: z
            .number()
            .int()
            .min(1)
            .max(200)
            .default(50)
            .describe('Items to return, newest first'),
          cursor: z
            .string()
            .optional()
            .describe(
              'nextCursor of the answer before, for the items after it',
            ),
        }),
      output: z =>
        z.object({
          items: z.array(describeItem(z)),
          nextCursor: z.string().optional(),
          total: z.number().describe('Over all pages'),
          filesReadAt: z
            .string()
            .optional()
            .describe(
              'ISO 8601 UTC, when all repositories were last gone through',
            ),
          unreadable: z
            .array(z.object({ entityRef: z.string(), message: z.string() }))
            .describe('Provenance files that cannot be read now, and why'),
        }),
    },
    examples: [
      {
        title: 'The ten newest services on K3S',
        input: { template: ['template:default/k3s-service'], limit: 10 },
      },
    ],
    action: async ({ input, credentials }) => {
      const query = parseInput(createdQuerySchema, input, 'query');
      const list = await view.list(query, credentials);
      const { files } = list.sources;
      return {
        output: {
          items: list.items,
          nextCursor: list.nextCursor,
          total: list.total,
          filesReadAt: files.finishedAt,
          unreadable: files.errors.map(({ entityRef, message }) => ({
            entityRef,
            message,
          })),
        },
      };
    },
  });
}
