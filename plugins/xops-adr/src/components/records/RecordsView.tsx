import type { Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type { RecordList } from '@xops/plugin-xops-adr-common';
import { PagesView } from '@xops/plugin-xops-home-react';
import type { ReactNode } from 'react';
import {
  type FacetName,
  isFiltered,
  type ListAddress,
} from '../../domain/ListAddress';
import { useListAddress } from '../../hooks/useListAddress';
import { useRecordList } from '../../hooks/useRecordList';
import { EmptyDecisions } from '../EmptyDecisions';
import { Filters } from '../filters/Filters';
import { RecordItems } from './RecordItems';
import { RecordsTable } from './RecordsTable';

export type RecordsViewProps = {
  /** Only this entity's records. */
  entityRef?: string;
  /** Which facets are offered. */
  offered?: readonly FacetName[];
  /** Stands where nothing was found at all. */
  empty?: ReactNode;
  /** Stands beside the count: where the figures come from. */
  note?: ReactNode;
};

/** The list of decisions with its filters. */
export function RecordsView(props: RecordsViewProps) {
  const { entityRef, offered, empty = <EmptyDecisions />, note } = props;
  const { address, change } = useListAddress();
  const pages = useRecordList(address, entityRef);
  const isNarrow = useMediaQuery<Theme>(it => it.breakpoints.down('xs'), {
    noSsr: true,
  });
  const List = isNarrow ? RecordItems : RecordsTable;
  return (
    <PagesView
      pages={pages}
      what="decisions"
      remedy="The records themselves stand in their repositories as before."
      total={list => list.totalItems}
      empty={list => (hasNothing(list, address) ? empty : undefined)}
      note={note}
    >
      {(list, busy) => (
        <>
          <Filters
            address={address}
            facets={list.facets}
            offered={offered}
            onChange={change}
          />
          <List
            items={list.items}
            entityRef={entityRef}
            busy={busy}
            address={address}
            onChange={change}
          />
        </>
      )}
    </PagesView>
  );
}

/** Not a single file, of whatever kind. */
function hasNothing({ totalItems, facets }: RecordList, address: ListAddress) {
  return totalItems === 0 && facets.kind.length === 0 && !isFiltered(address);
}
