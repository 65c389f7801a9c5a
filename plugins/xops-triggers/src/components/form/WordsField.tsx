import TextField from '@material-ui/core/TextField';
import { useId } from 'react';

const LONGEST = 2000;
const LIMIT = new Intl.NumberFormat('en').format(LONGEST);

export type WordsFieldProps = {
  label: string;
  value: string;
  required?: boolean;
  onChange: (value: string) => void;
};

/** A reason or a note. */
export function WordsField(props: WordsFieldProps) {
  const { label, value, required, onChange } = props;
  const id = useId();
  return (
    <TextField
      id={id}
      label={label}
      variant="outlined"
      size="small"
      margin="dense"
      fullWidth
      multiline
      minRows={2}
      value={value}
      required={required}
      helperText={
        value.length >= LONGEST ? `${LIMIT} characters at most.` : undefined
      }
      inputProps={{ maxLength: LONGEST }}
      onChange={event => onChange(event.target.value)}
    />
  );
}
