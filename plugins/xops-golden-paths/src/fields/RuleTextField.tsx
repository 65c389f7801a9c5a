import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import TextField from '@material-ui/core/TextField';
import { useState } from 'react';

export type RuleTextFieldProps = FieldExtensionComponentProps<string> & {
  /** Why a value is refused, as a sentence; undefined when it is not. */
  problem: (value: string) => string | undefined;
};

/** A line of text that says what is wrong with it as soon as it is left. */
export function RuleTextField(props: RuleTextFieldProps) {
  const { problem, formData = '', onChange, schema, uiSchema } = props;
  const [left, setLeft] = useState(false);
  // The form shows its own words below the field once it was sent.
  const shown =
    left && formData !== '' && props.rawErrors.length === 0
      ? problem(formData)
      : undefined;
  return (
    <TextField
      id={props.idSchema.$id}
      label={schema.title ?? props.name}
      helperText={shown ?? schema.description}
      error={props.rawErrors.length > 0 || shown !== undefined}
      required={props.required}
      disabled={props.disabled}
      placeholder={uiSchema['ui:placeholder']}
      margin="normal"
      fullWidth
      value={formData}
      onBlur={() => setLeft(true)}
      onChange={event => onChange(event.target.value || undefined)}
    />
  );
}
