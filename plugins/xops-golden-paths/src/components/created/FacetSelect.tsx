import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import TextField from '@material-ui/core/TextField';
import type { FacetValue } from '@xops/plugin-xops-golden-paths-common';
import { useId } from 'react';

export type FacetSelectProps = {
  label: string;
  /** Entity reference, or empty for all. */
  value: string;
  facet: FacetValue[];
  onChange: (value: string) => void;
};

/** Chooses one value of a filter; each tells how many items it leaves. */
export function FacetSelect(props: FacetSelectProps) {
  const { label, value, facet, onChange } = props;
  const id = useId();
  // A value from the address stays choosable when nothing has it any more.
  const values = facet.some(it => it.value === value)
    ? facet
    : [...facet, ...(value ? [{ value, count: 0 }] : [])];
  return (
    <TextField
      id={id}
      select
      label={label}
      variant="outlined"
      size="small"
      value={value}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ native: true }}
      onChange={event => onChange(event.target.value)}
    >
      <option value="">All</option>
      {values.map(it => (
        <FacetOption key={it.value} {...it} />
      ))}
    </TextField>
  );
}

function FacetOption({ value, count }: FacetValue) {
  const { primaryTitle } = useEntityPresentation(value, {
    defaultKind: value.split(':')[0],
  });
  return <option value={value}>{`${primaryTitle} (${count})`}</option>;
}
