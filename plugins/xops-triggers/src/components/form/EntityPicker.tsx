import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useId, useState } from 'react';
import { useEntityChoices, useEntityName } from '../../hooks/useEntityChoices';

export type EntityPickerProps = {
  label: string;
  /** Kinds that can be chosen: `Group`. */
  kinds: readonly string[];
  /** Entity reference. */
  value?: string;
  required?: boolean;
  /** Keeps the distance of a form's fields. */
  margin?: 'dense';
  /** What is wrong with what is chosen. */
  problem?: string;
  onChange: (entityRef: string | undefined) => void;
};

/** Chooses an entity of the catalog by its name; one that the catalog does not know can be typed as a reference. */
export function EntityPicker(props: EntityPickerProps) {
  const { label, kinds, value, required, margin, problem, onChange } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const choices = useEntityChoices(kinds, typed);
  const [first] = useState(value);
  const firstName = useEntityName(first);
  const nameOf = (entityRef: string) =>
    choices.names.get(entityRef) ??
    (entityRef === first ? firstName : undefined) ??
    entityRef;
  const choose = (text: string | null | undefined) => {
    const words = text?.trim();
    const known = [...choices.names].find(([, name]) => name === words);
    onChange(known ? known[0] : words || undefined);
  };
  return (
    <Autocomplete
      // The text in the field does not follow a name that comes later.
      key={firstName}
      id={id}
      size="small"
      freeSolo
      autoSelect={false}
      value={value ?? ''}
      options={choices.found}
      getOptionLabel={nameOf}
      renderOption={entityRef => (
        <span>
          {nameOf(entityRef)}
          <Typography variant="caption" color="textSecondary" component="div">
            {entityRef}
          </Typography>
        </span>
      )}
      loading={choices.status === 'loading'}
      filterOptions={found => found}
      onInputChange={(_, text) => setTyped(text)}
      onChange={(_, chosen) => choose(chosen)}
      onBlur={() => {
        // What was typed in full counts also without Enter.
        if (typed.trim() !== nameOf(value ?? '')) {
          choose(typed);
        }
      }}
      renderInput={params => (
        <TextField
          {...params}
          label={label}
          variant="outlined"
          required={required}
          margin={margin}
          error={problem !== undefined}
          helperText={
            problem ??
            (choices.status === 'error' ? choices.message : undefined)
          }
        />
      )}
    />
  );
}
