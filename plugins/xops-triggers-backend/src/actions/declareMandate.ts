import {
  MANDATE_KINDS,
  mandateDeclarationSchema,
} from '@xops/plugin-xops-triggers-common';
import { audited } from '../audited';
import { parseInput } from '../parseRequest';
import { ActionOptions } from './ActionOptions';

/** Registers `declare-mandate`: `POST /v1/mandates`, under the same checks. */
export function registerDeclareMandate({
  actionsRegistry,
  auditor,
  view,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'declare-mandate',
    title: 'Declare a mandate',
    description:
      'Puts on record that somebody demands something that no number tells: a second cloud, a regulator’s rule, running on-premises or at the edge. Triggers that wait for it fire while it is valid.',
    attributes: { readOnly: false, idempotent: false, destructive: false },
    schema: {
      input: z =>
        z.object({
          kind: z.enum(MANDATE_KINDS),
          title: z.string().describe('One sentence: who demands what'),
          evidenceUrl: z.string().describe('Where the demand is written down'),
          owner: z
            .string()
            .describe('Who answers for it: group:default/platform'),
          validFrom: z.string().describe('ISO 8601 UTC'),
          validUntil: z
            .string()
            .optional()
            .describe('ISO 8601 UTC; absent until it is withdrawn'),
        }),
      output: z => z.object({ mandateId: z.string() }),
    },
    action: async ({ input, credentials }) => {
      const what = 'declaration';
      const declaration = parseInput(mandateDeclarationSchema, input, what);
      const { id } = await audited(
        auditor,
        { eventId: 'mandate-declare', meta: { kind: declaration.kind } },
        () => view.declare(declaration, credentials),
      );
      return { output: { mandateId: id } };
    },
  });
}
