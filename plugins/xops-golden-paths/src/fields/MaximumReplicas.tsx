import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import TextField from '@material-ui/core/TextField';
import { MAXIMUM_REPLICAS } from '@xops/plugin-xops-golden-paths-common';

export type MaximumReplicasProps = FieldExtensionComponentProps<number>;

/** How many replicas there may be at most. */
export function MaximumReplicas(props: MaximumReplicasProps) {
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
      FormHelperTextProps={{ error: false }}
      inputProps={{ min: 1, max: MAXIMUM_REPLICAS }}
      value={formData ?? ''}
      onChange={({ target: { value } }) =>
        onChange(value === '' ? undefined : Number(value))
      }
    />
  );
}
