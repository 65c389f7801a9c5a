import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import TextField from '@material-ui/core/TextField';
import { serviceNameProblem } from '@xops/plugin-xops-golden-paths-common';
import { useState } from 'react';

export type ServiceNameProps = FieldExtensionComponentProps<string>;

/** A name that says what is wrong with it as soon as it is left. */
export function ServiceName(props: ServiceNameProps) {
  const { formData = '', onChange, rawErrors, schema, uiSchema } = props;
  const [left, setLeft] = useState(false);
  // Once sent, the form itself shows what is wrong, below the field.
  const speaks = left && formData !== '' && rawErrors.length === 0;
  const problem = speaks ? serviceNameProblem(formData) : undefined;
  return (
    <TextField
      id={props.idSchema.$id}
      label={schema.title ?? props.name}
      helperText={problem ?? schema.description}
      error={rawErrors.length > 0 || problem !== undefined}
      required={props.required}
      disabled={props.disabled}
      placeholder={uiSchema['ui:placeholder']}
      FormHelperTextProps={{ error: problem !== undefined }}
      fullWidth
      value={formData}
      onBlur={() => setLeft(true)}
      onChange={event => onChange(event.target.value || undefined)}
    />
  );
}
