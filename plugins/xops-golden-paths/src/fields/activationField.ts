import {
  type CustomFieldValidator,
  makeFieldSchema,
} from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { apiOf, errorWords } from '@xops/plugin-xops-home-react';
import { lockedSentence } from '@xops/plugin-xops-triggers-common';
import { openingsApiRef } from '../api/OpeningsApi';
import { Activation } from './Activation';
import {
  type ActivationOptions,
  MISSING_ACTION,
  readAction,
} from './activationOptions';

/**
 * Refuses while the path is locked, and where that cannot be asked. The gate on
 * the server has the last word.
 */
export const validateActivation: CustomFieldValidator<
  string,
  ActivationOptions
> = async (_value, field, { apiHolder, uiSchema }) => {
  const action = readAction(uiSchema);
  if (action === undefined) {
    field.addError(MISSING_ACTION);
    return;
  }
  try {
    const answer = await apiOf(apiHolder, openingsApiRef).getOpening(action);
    if (!answer.open) {
      field.addError(lockedSentence(answer, { where: false }));
    }
  } catch (error) {
    field.addError(
      `The path '${action}' is locked: its triggers could not be asked (${errorWords(
        error,
      )})`,
    );
  }
};

/** `ui:field: XopsActivation`, the first field of a path that triggers open. */
export const activationField = createFormField({
  name: 'XopsActivation',
  component: Activation,
  validation: validateActivation,
  schema: makeFieldSchema({
    output: z => z.string(),
    uiOptions: z => z.object({ action: z.string() }),
  }),
});
