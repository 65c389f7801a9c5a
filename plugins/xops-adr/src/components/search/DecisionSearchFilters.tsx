import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { SearchFilter, useSearch } from '@backstage/plugin-search-react';
import { useCallback, useEffect } from 'react';
import { decisionsApiRef } from '../../api/DecisionsApi';
import { STATUS_LOOKS } from '../../domain/statusLook';

const STATUSES = Object.entries(STATUS_LOOKS).map(([value, { word }]) => ({
  value,
  label: word,
}));

export type DecisionSearchFiltersProps = {
  /** Keeps filters apart from each other. */
  className?: string;
};

/** Narrows a search for decisions by status and owner; not there while another type is looked for. */
export function DecisionSearchFilters(props: DecisionSearchFiltersProps) {
  const { types } = useSearch();
  return types.includes('adr') ? <Filters {...props} /> : <></>;
}

function Filters({ className }: DecisionSearchFiltersProps) {
  const api = useApi(decisionsApiRef);
  const { setFilters } = useSearch();
  const owners = useCallback(async () => {
    const { facets } = await api.listRecords({ kind: ['record'], limit: 1 });
    return facets.owner.map(({ value }) => ({
      value,
      label: parseEntityRef(value).name,
    }));
  }, [api]);
  useEffect(
    () => () =>
      // Other types have no such fields: with them, nothing would be found.
      setFilters(({ status, owner, ...others }) => others),
    [setFilters],
  );
  return (
    <>
      <SearchFilter.Select
        className={className}
        label="Status of decisions"
        name="status"
        values={STATUSES}
      />
      <SearchFilter.Select
        className={className}
        label="Owner of decisions"
        name="owner"
        values={owners}
      />
    </>
  );
}
