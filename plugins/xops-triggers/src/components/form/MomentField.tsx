import TextField from '@material-ui/core/TextField';
import { exactTime } from '@xops/plugin-xops-home-react';
import { useId } from 'react';
import { utcOf } from '../../domain/localTime';

export type MomentFieldProps = {
  label: string;
  /** As the browser's field holds it: the reader's own time. */
  value: string;
  required?: boolean;
  /** What an empty field means. */
  help?: string;
  problem?: string;
  onChange: (value: string) => void;
};

/** Day and time in the reader's own zone, with what that is in UTC. */
export function MomentField(props: MomentFieldProps) {
  const { label, value, required, help, problem, onChange } = props;
  const id = useId();
  const utc = utcOf(value);
  return (
    <TextField
      id={id}
      type="datetime-local"
      label={`${label} (your time)`}
      variant="outlined"
      size="small"
      margin="dense"
      fullWidth
      value={value}
      required={required}
      error={problem !== undefined}
      helperText={problem ?? (utc ? `that is ${exactTime(utc)}` : help)}
      onChange={event => onChange(event.target.value)}
      InputLabelProps={{ shrink: true }}
    />
  );
}
