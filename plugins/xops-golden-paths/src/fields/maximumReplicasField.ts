import {
  type CustomFieldValidator,
  makeFieldSchema,
} from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { replicasProblem } from '@xops/plugin-xops-golden-paths-common';
import { MaximumReplicas } from './MaximumReplicas';

/** Refuses a maximum that is below the answer `minReplicas` of the same page. */
export const validateMaximumReplicas: CustomFieldValidator<number> = (
  maximum,
  field,
  { formData },
) => {
  const minimum = formData.minReplicas;
  const problem = replicasProblem(
    // Without a minimum its own field complains; the maximum is still a number.
    typeof minimum === 'number' ? minimum : 1,
    maximum,
  );
  if (problem) {
    field.addError(problem);
  }
};

/** `ui:field: XopsMaximumReplicas`, beside a number field `minReplicas`. */
export const maximumReplicasField = createFormField({
  name: 'XopsMaximumReplicas',
  component: MaximumReplicas,
  validation: validateMaximumReplicas,
  schema: makeFieldSchema({ output: z => z.number() }),
});
