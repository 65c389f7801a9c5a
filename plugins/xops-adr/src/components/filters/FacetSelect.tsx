import Checkbox from '@material-ui/core/Checkbox';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import type { FacetValue } from '@xops/plugin-xops-adr-common';
import { type ChangeEvent, type ReactNode, useId } from 'react';

const useStyles = makeStyles(theme => ({
  check: { padding: theme.spacing(0, 1, 0, 0) },
  count: {
    color: theme.palette.text.secondary,
    marginLeft: 'auto',
    paddingLeft: theme.spacing(2),
  },
  chosen: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' },
}));

export type FacetSelectProps = {
  label: string;
  /** The chosen values; none chooses all. */
  chosen: readonly string[];
  /** What can be chosen, each with how many items it leaves. */
  facet: readonly FacetValue[];
  /** What stands where none is chosen. */
  noneChosen?: string;
  /** Words of a value. */
  nameOf: (value: string) => ReactNode;
  onChange: (values: string[]) => void;
};

/** Chooses values of a filter; each tells how many items it leaves. */
export function FacetSelect(props: FacetSelectProps) {
  const { label, chosen, facet, noneChosen = 'All', nameOf, onChange } = props;
  const classes = useStyles();
  const id = useId();
  // A value from the address stays choosable when nothing has it any more.
  const lost = chosen.filter(value => !facet.some(it => it.value === value));
  const options = [...facet, ...lost.map(value => ({ value, count: 0 }))];
  const select = ({ target }: ChangeEvent<{ value: unknown }>) =>
    onChange([target.value].flat().map(String));
  return (
    <TextField
      id={id}
      select
      label={label}
      variant="outlined"
      size="small"
      value={chosen}
      onChange={select}
      InputLabelProps={{ shrink: true }}
      SelectProps={{
        multiple: true,
        displayEmpty: true,
        MenuProps: { getContentAnchorEl: null },
        renderValue: () => (
          <span className={classes.chosen}>
            {chosen.length === 0 && noneChosen}
            {chosen.length === 1 && nameOf(chosen[0])}
            {chosen.length > 1 && `${chosen.length} chosen`}
          </span>
        ),
      }}
    >
      {options.map(({ value, count }) => (
        <MenuItem key={value} value={value} dense>
          <Checkbox
            className={classes.check}
            size="small"
            color="primary"
            checked={chosen.includes(value)}
            tabIndex={-1}
            inputProps={{ 'aria-hidden': true }}
          />
          {nameOf(value)}
          <span className={classes.count}>{count}</span>
        </MenuItem>
      ))}
      {options.length === 0 && (
        <MenuItem disabled dense>
          Nothing to choose from
        </MenuItem>
      )}
    </TextField>
  );
}
