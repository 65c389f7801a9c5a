import { activationIdSchema } from '@xops/plugin-xops-golden-paths-common';
import { z } from 'zod';

/** `ui:options` of the field. */
export type ActivationOptions = {
  /** Id that the template claims with `xops.io/activation`. */
  action: string;
};

const uiSchemaSchema = z.object({
  'ui:options': z.object({ action: activationIdSchema }),
});

export const MISSING_ACTION =
  "This form does not say which action opens it: 'ui:options: { action: <id> }' of the field XopsActivation is missing or is no id.";

/** The action that the form names; undefined where it names none. */
export function readAction(uiSchema: unknown): string | undefined {
  const parsed = uiSchemaSchema.safeParse(uiSchema);
  return parsed.success ? parsed.data['ui:options'].action : undefined;
}
