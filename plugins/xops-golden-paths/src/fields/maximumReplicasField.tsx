import {
  type CustomFieldValidator,
  type FieldExtensionComponentProps,
  makeFieldSchema,
} from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import TextField from '@material-ui/core/TextField';
import {
  MAXIMUM_REPLICAS,
  replicasProblem,
} from '@xops/plugin-xops-golden-paths-common';

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

function MaximumReplicas(props: FieldExtensionComponentProps<number>) {
  const { formData, onChange, schema } = props;
  return (
    <TextField
      id={props.idSchema.$id}
      type="number"
      label={schema.title ?? props.name}
      helperText={schema.description}
      error={props.rawErrors.length > 0}
      required={props.required}
      disabled={props.disabled}
      margin="normal"
      inputProps={{ min: 1, max: MAXIMUM_REPLICAS }}
      value={formData ?? ''}
      onChange={({ target: { value } }) =>
        onChange(value === '' ? undefined : Number(value))
      }
    />
  );
}

/** `ui:field: XopsMaximumReplicas`, beside a number field `minReplicas`. */
export const maximumReplicasField = createFormField({
  name: 'XopsMaximumReplicas',
  component: MaximumReplicas,
  validation: validateMaximumReplicas,
  schema: makeFieldSchema({ output: z => z.number() }),
});
