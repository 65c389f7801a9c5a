import TextField from '@material-ui/core/TextField';
import { useId } from 'react';

export type RuleTextFieldProps = {
  label: string;
  value: string;
  help?: string;
  required?: boolean;
  problem?: string;
  number?: boolean;
  onChange: (value: string) => void;
};

/** A field for words or a number, with what is wrong with them. */
export function RuleTextField(props: RuleTextFieldProps) {
  const { label, value, help, required, problem, number, onChange } = props;
  const id = useId();
  return (
    <TextField
      id={id}
      label={label}
      variant="outlined"
      size="small"
      margin="dense"
      fullWidth
      required={required}
      type={number ? 'number' : undefined}
      inputProps={number ? { step: 'any' } : undefined}
      value={value}
      error={problem !== undefined}
      helperText={problem ?? help}
      onChange={event => onChange(event.target.value)}
    />
  );
}
