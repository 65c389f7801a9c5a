import type { RecordFacets } from '@xops/plugin-xops-adr-common';
import { type ChangeAddress, FilterForm } from '@xops/plugin-xops-home-react';
import {
  FACET_NAMES,
  type FacetName,
  type ListAddress,
  NO_FILTER,
} from '../../domain/ListAddress';
import { FacetSelect } from './FacetSelect';
import { facetValueName } from './facetNames';

const LABELS: Record<FacetName, string> = {
  status: 'Status',
  owner: 'Owner',
  system: 'System',
  entity: 'Entity',
  kind: 'Kind',
  finding: 'Findings',
  review: 'Review',
  tag: 'Tag',
};

/** The facets of the page of all records. */
export const LIST_FACETS: readonly FacetName[] = [
  'status',
  'owner',
  'system',
  'entity',
  'review',
  'finding',
  'kind',
];

export type FiltersProps = {
  address: ListAddress;
  facets: RecordFacets;
  /** Which of them are offered, in this order. */
  offered?: readonly FacetName[];
  onChange: ChangeAddress;
};

/** Words and facets, each kept in the page's address. */
export function Filters(props: FiltersProps) {
  const { address, facets, offered = LIST_FACETS, onChange } = props;
  return (
    <FilterForm
      text={address.q}
      onText={q => onChange({ q }, { replace: true })}
      chosen={FACET_NAMES.filter(it => address.facets[it].length > 0).length}
      onClear={() => onChange(NO_FILTER)}
    >
      {offered.map(name => (
        <FacetSelect
          key={name}
          label={LABELS[name]}
          chosen={address.facets[name]}
          facet={facets[name]}
          noneChosen={name === 'kind' ? 'Decisions' : undefined}
          nameOf={value => facetValueName(name, value)}
          onChange={values => onChange({ [name]: values })}
        />
      ))}
    </FilterForm>
  );
}
