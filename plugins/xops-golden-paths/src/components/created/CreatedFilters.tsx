import type { CreatedList } from '@xops/plugin-xops-golden-paths-common';
import { type ChangeAddress, FilterForm } from '@xops/plugin-xops-home-react';
import {
  type FilterName,
  FILTERS,
  type ListAddress,
  NO_FILTER,
} from '../../domain/ListAddress';
import { FacetSelect } from './FacetSelect';

const SELECTS: { name: FilterName; label: string }[] = [
  { name: 'template', label: 'Golden path' },
  { name: 'owner', label: 'Owner' },
  { name: 'createdBy', label: 'Created by' },
];

export type CreatedFiltersProps = {
  address: ListAddress;
  facets: CreatedList['facets'];
  onChange: ChangeAddress;
};

/** Words, path, owner and person, each kept in the page's address. */
export function CreatedFilters(props: CreatedFiltersProps) {
  const { address, facets, onChange } = props;
  return (
    <FilterForm
      text={address.text}
      onText={text => onChange({ text }, { replace: true })}
      chosen={FILTERS.filter(name => address.filters[name] !== '').length}
      onClear={() => onChange(NO_FILTER)}
    >
      {SELECTS.map(({ name, label }) => (
        <FacetSelect
          key={name}
          label={label}
          value={address.filters[name]}
          facet={facets[name]}
          onChange={value => onChange({ [name]: value })}
        />
      ))}
    </FilterForm>
  );
}
