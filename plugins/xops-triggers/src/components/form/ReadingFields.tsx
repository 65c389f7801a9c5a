import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useId, useMemo } from 'react';
import { secondsWords } from '../../domain/durationWords';
import {
  parameterFields,
  type ParameterTexts,
} from '../../domain/parameterFields';
import { COMPARISON_LABELS } from '../../domain/ruleFields';
import type { ReadingSourceView } from '../../hooks/useReadingSources';
import { ParameterInput } from './ParameterInput';

/** Which reading, as entered. */
export type ReadingForm = { source: string; parameters: ParameterTexts };

export type ReadingFieldsProps = {
  sources: readonly ReadingSourceView[];
  value: ReadingForm;
  /** What is wrong, by `source` and the names of the parameters. */
  problems: Readonly<Record<string, string>>;
  onChange: (value: ReadingForm) => void;
};

/** Chooses what is measured, and asks for what its source wants to know. */
export function ReadingFields(props: ReadingFieldsProps) {
  const { sources, value, problems, onChange } = props;
  const id = useId();
  const source = sources.find(it => it.id === value.source);
  const fields = useMemo(
    () => (source ? parameterFields(source.parameters) : []),
    [source],
  );
  // A source that was taken away stays named.
  const ids = sources.map(it => it.id);
  const known = value.source === '' || source ? ids : [...ids, value.source];
  return (
    <>
      <TextField
        id={id}
        select
        label={COMPARISON_LABELS.source}
        variant="outlined"
        size="small"
        margin="dense"
        fullWidth
        required
        value={value.source}
        error={problems.source !== undefined}
        helperText={problems.source ?? source?.description}
        onChange={event =>
          onChange({ source: event.target.value, parameters: {} })
        }
      >
        {known.map(it => (
          <MenuItem key={it} value={it} dense>
            {it}
          </MenuItem>
        ))}
      </TextField>
      {source && (
        <Typography variant="caption" color="textSecondary" component="div">
          read every {secondsWords(source.intervalSeconds)}, stale after{' '}
          {secondsWords(source.timeToLiveSeconds)}
        </Typography>
      )}
      {fields.map(field => (
        <ParameterInput
          key={`${value.source} ${field.name}`}
          field={field}
          value={value.parameters[field.name] ?? ''}
          problem={problems[field.name]}
          onChange={text =>
            onChange({
              ...value,
              parameters: { ...value.parameters, [field.name]: text },
            })
          }
        />
      ))}
    </>
  );
}
