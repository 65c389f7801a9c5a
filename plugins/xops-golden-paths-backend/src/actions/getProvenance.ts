import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { entityRefSchema } from '@xops/plugin-xops-golden-paths-common';
import { CreatedView } from '../CreatedView';
import { parseInput } from '../parseInput';
import { describeItem } from './describeItem';

/** Registers `get-provenance`: what `GET /v1/created/…` answers, under the same checks. */
export function registerGetProvenance(options: {
  actionsRegistry: ActionsRegistryService;
  view: CreatedView;
}): void {
  const { actionsRegistry, view } = options;
  actionsRegistry.register({
    name: 'get-provenance',
    title: 'Get the provenance of an entity',
    description:
      'Tells which golden path created a catalog entity: template, version, digest, the answers of the form without secrets, and what each checker said about the output.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe(
              'Full reference of the entity, for example component:default/checkout',
            ),
        }),
      output: z =>
        z.object({
          item: describeItem(z),
          provenance: z.object({
            apiVersion: z.string(),
            kind: z.string(),
            template: z.object({
              entityRef: z.string(),
              version: z.string(),
              digest: z.string(),
            }),
            entityRef: z.string(),
            manifestsUrl: z.string().optional(),
            taskId: z.string(),
            createdBy: z.string().optional(),
            createdAt: z.string(),
            answers: z
              .record(z.unknown())
              .describe("The form's answers without secrets"),
            checks: z.array(
              z.object({
                checker: z.string(),
                status: z.enum(['passed', 'failed', 'notChecked']),
                errors: z.number(),
                warnings: z.number(),
                reason: z.string().optional(),
              }),
            ),
          }),
        }),
    },
    examples: [
      {
        title: 'Where a component came from',
        input: { entityRef: 'component:default/checkout' },
      },
    ],
    action: async ({ input, credentials }) => {
      const what = `entity reference '${input.entityRef}'`;
      const entityRef = parseInput(entityRefSchema, input.entityRef, what);
      return { output: await view.get(entityRef, credentials) };
    },
  });
}
