import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { delayWords } from '../../domain/durationWords';

/** ISO 8601 durations that are offered. */
const OFFERED = ['PT0S', 'PT15M', 'PT1H', 'P1D', 'P3D', 'P7D', 'P14D', 'P30D'];

export type DurationFieldProps = {
  label: string;
  /** ISO 8601 duration. */
  value: string;
  problem?: string;
  onChange: (value: string) => void;
};

/** How long; another duration than those offered stays as it is. */
export function DurationField(props: DurationFieldProps) {
  const { label, value, problem, onChange } = props;
  const id = useId();
  const durations = OFFERED.includes(value) ? OFFERED : [...OFFERED, value];
  return (
    <TextField
      id={id}
      select
      label={label}
      variant="outlined"
      size="small"
      margin="dense"
      fullWidth
      value={value}
      error={problem !== undefined}
      helperText={problem}
      onChange={event => onChange(event.target.value)}
    >
      {durations.map(duration => (
        <MenuItem key={duration} value={duration} dense>
          {delayWords(duration)}
        </MenuItem>
      ))}
    </TextField>
  );
}
