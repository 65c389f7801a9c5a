import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
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
        <option key={it.value} value={it.value}>
          {`${nameOf(it.value)} (${it.count})`}
        </option>
      ))}
    </TextField>
  );
}

function nameOf(entityRef: string): string {
  try {
    const parsed = parseEntityRef(entityRef);
    return humanizeEntityRef(parsed, { defaultKind: parsed.kind });
  } catch {
    // What a reader typed into the address is shown as it is.
    return entityRef;
  }
}
