import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import {
  type Comparator,
  COMPARATORS,
  unitWords,
} from '@xops/plugin-xops-triggers-common';
import { useId } from 'react';
import type { ComparisonForm, FormProblems } from '../../domain/ruleDraft';
import { COMPARISON_LABELS } from '../../domain/ruleFields';
import type { ReadingSourceView } from '../../hooks/useReadingSources';
import { ReadingFields } from './ReadingFields';
import { RuleTextField } from './RuleTextField';

const WORDS: Record<Comparator, string> = {
  '>': '> above',
  '≥': '≥ at least',
  '<': '< below',
  '≤': '≤ at most',
  '=': '= exactly',
  crosses: 'crosses, in either direction',
};

const useStyles = makeStyles(theme => ({
  numbers: {
    display: 'grid',
    gap: theme.spacing(0, 2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(10em, 1fr))',
  },
}));

export type ComparisonFieldsProps = {
  value: ComparisonForm;
  sources: readonly ReadingSourceView[];
  /** By field of the comparison; of parameters as `parameters.<name>`. */
  problems: FormProblems;
  onChange: (value: ComparisonForm) => void;
};

/** A reading against a threshold. */
export function ComparisonFields(props: ComparisonFieldsProps) {
  const { value, sources, problems, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const change = (part: Partial<ComparisonForm>) =>
    onChange({ ...value, ...part });
  const unit = value.unit && unitWords(value.unit);
  const takesClear = value.comparator !== '=' && value.comparator !== 'crosses';
  return (
    <>
      <ReadingFields
        sources={sources}
        value={value}
        problems={parameterProblems(problems)}
        onChange={reading =>
          // Another source has a unit of its own.
          change({
            ...reading,
            unit: reading.source === value.source ? value.unit : undefined,
          })
        }
      />
      <div className={classes.numbers}>
        <TextField
          id={id}
          select
          label="Compared by"
          variant="outlined"
          size="small"
          margin="dense"
          value={value.comparator}
          onChange={event => {
            const comparator = COMPARATORS.find(
              it => it === event.target.value,
            );
            change({
              comparator: comparator ?? value.comparator,
              clearThreshold: '',
            });
          }}
        >
          {COMPARATORS.map(comparator => (
            <MenuItem key={comparator} value={comparator} dense>
              {WORDS[comparator]}
            </MenuItem>
          ))}
        </TextField>
        <RuleTextField
          label={COMPARISON_LABELS.threshold}
          help={unit || 'in the unit of the reading'}
          required
          number
          value={value.threshold}
          problem={problems.threshold}
          onChange={threshold => change({ threshold })}
        />
        {takesClear && (
          <RuleTextField
            label={COMPARISON_LABELS.clearThreshold}
            help="the threshold itself unless stated"
            number
            value={value.clearThreshold}
            problem={problems.clearThreshold}
            onChange={clearThreshold => change({ clearThreshold })}
          />
        )}
        <RuleTextField
          label={COMPARISON_LABELS.minimumSamples}
          help="a reading on fewer counts as no data"
          number
          value={value.minimumSamples}
          problem={problems.minimumSamples}
          onChange={minimumSamples => change({ minimumSamples })}
        />
      </div>
    </>
  );
}

const PREFIX = 'parameters.';

function parameterProblems(problems: FormProblems): FormProblems {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [
      field.startsWith(PREFIX) ? field.slice(PREFIX.length) : field,
      problem,
    ]),
  );
}
