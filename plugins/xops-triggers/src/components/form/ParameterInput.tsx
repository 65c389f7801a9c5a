import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { type ChangeEvent, useId } from 'react';
import type { ParameterField } from '../../domain/parameterFields';

export type ParameterInputProps = {
  field: ParameterField;
  /** As entered; a list has a line for each item. */
  value: string;
  problem?: string;
  onChange: (value: string) => void;
};

const HINTS: Partial<Record<ParameterField['kind'], string>> = {
  list: 'one on each line',
  json: 'as JSON, such as {"kind":"resource"}',
};

/** One parameter of a reading source, by its kind. */
export function ParameterInput(props: ParameterInputProps) {
  const { field, value, problem, onChange } = props;
  const { name, kind, description, required, options, fallback } = field;
  const id = useId();
  const choices = kind === 'boolean' ? ['true', 'false'] : options;
  const isMany = kind === 'choices';
  const help = [
    description,
    HINTS[kind],
    fallback === undefined ? undefined : `${fallback} unless stated`,
  ];
  const select = ({ target }: ChangeEvent<{ value: unknown }>) =>
    onChange([target.value].flat().map(String).join('\n'));
  const chosen = value === '' ? [] : value.split('\n');
  return (
    <TextField
      id={id}
      label={name}
      variant="outlined"
      size="small"
      margin="dense"
      fullWidth
      required={required}
      error={problem !== undefined}
      helperText={problem ?? (help.filter(Boolean).join(', ') || undefined)}
      select={choices.length > 0}
      multiline={kind === 'list' || kind === 'json'}
      type={kind === 'number' ? 'number' : undefined}
      inputProps={kind === 'number' ? { step: 'any' } : undefined}
      SelectProps={{ multiple: isMany }}
      value={isMany ? chosen : value}
      onChange={select}
    >
      {!isMany && !required && (
        <MenuItem value="" dense>
          {fallback ?? 'not stated'}
        </MenuItem>
      )}
      {choices.map(choice => (
        <MenuItem key={choice} value={choice} dense>
          {choice}
        </MenuItem>
      ))}
    </TextField>
  );
}
