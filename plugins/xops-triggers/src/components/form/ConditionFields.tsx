import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import {
  type ComparisonForm,
  emptyComparison,
  type FormProblems,
  type RuleForm,
} from '../../domain/ruleDraft';
import type { ReadingSourceView } from '../../hooks/useReadingSources';
import { ComparisonFields } from './ComparisonFields';

const MOST = 20;

const useStyles = makeStyles(theme => ({
  comparison: {
    borderLeft: `medium solid ${theme.palette.divider}`,
    margin: theme.spacing(2, 0),
    paddingLeft: theme.spacing(2),
  },
}));

export type ConditionFieldsProps = {
  form: RuleForm;
  sources: readonly ReadingSourceView[];
  problems: FormProblems;
  onChange: (form: RuleForm) => void;
};

/** What is compared with what; with several, whether all or any must hold. */
export function ConditionFields(props: ConditionFieldsProps) {
  const { form, sources, problems, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const { comparisons } = form;
  const set = (changed: ComparisonForm[]) =>
    onChange({ ...form, comparisons: changed });
  return (
    <>
      {comparisons.length > 1 && (
        <TextField
          id={id}
          select
          label="It holds when"
          variant="outlined"
          size="small"
          margin="dense"
          value={form.match}
          onChange={event =>
            onChange({
              ...form,
              match: event.target.value === 'any' ? 'any' : 'all',
            })
          }
        >
          <MenuItem value="all">all of these hold</MenuItem>
          <MenuItem value="any">any of these holds</MenuItem>
        </TextField>
      )}
      {comparisons.map((comparison, index) => (
        <div
          key={comparison.key}
          className={classes.comparison}
          role="group"
          aria-label={`Condition ${index + 1}`}
        >
          <ComparisonFields
            value={comparison}
            sources={sources}
            problems={problemsOfPart(problems, `comparisons.${index}.`)}
            onChange={changed =>
              set(comparisons.map(it => (it === comparison ? changed : it)))
            }
          />
          {comparisons.length > 1 && (
            <Button
              size="small"
              onClick={() => set(comparisons.filter(it => it !== comparison))}
            >
              Remove condition {index + 1}
            </Button>
          )}
        </div>
      ))}
      {comparisons.length < MOST && (
        <Button
          size="small"
          variant="outlined"
          onClick={() =>
            set([...comparisons, emptyComparison(nextKey(comparisons))])
          }
        >
          Add a condition
        </Button>
      )}
    </>
  );
}

function nextKey(comparisons: readonly ComparisonForm[]): string {
  return String(Math.max(...comparisons.map(({ key }) => Number(key))) + 1);
}

function problemsOfPart(problems: FormProblems, prefix: string): FormProblems {
  return Object.fromEntries(
    Object.entries(problems).flatMap(([field, problem]) =>
      field.startsWith(prefix) ? [[field.slice(prefix.length), problem]] : [],
    ),
  );
}
