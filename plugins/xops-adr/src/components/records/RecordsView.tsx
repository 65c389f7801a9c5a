import type { Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type { RecordList } from '@xops/plugin-xops-adr-common';
import {
  ListMore,
  ListSkeleton,
  LoadProblem,
  type UsePages,
} from '@xops/plugin-xops-home-react';
import type { ReactNode } from 'react';
import {
  type FacetName,
  isFiltered,
  type ListAddress,
} from '../../domain/ListAddress';
import {
  type UseListAddress,
  useListAddress,
} from '../../hooks/useListAddress';
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
  const { address, change } = useListAddress();
  const list = useRecordList(address, props.entityRef);
  return (
    <RecordsContent {...props} {...list} address={address} change={change} />
  );
}

type RecordsContentProps = RecordsViewProps &
  UseListAddress &
  UsePages<RecordList>;

function RecordsContent(props: RecordsContentProps) {
  const { state, retry, loadMore, address, change } = props;
  const narrow = useMediaQuery<Theme>(it => it.breakpoints.down('xs'), {
    noSsr: true,
  });
  const List = narrow ? RecordItems : RecordsTable;
  switch (state.status) {
    case 'loading':
      return <ListSkeleton label="Loading decisions" />;
    case 'error':
      return (
        <LoadProblem
          title="The decisions could not be read"
          error={state.error}
          remedy="The records themselves stand in their repositories as before."
          onRetry={retry}
        />
      );
    case 'data':
      if (hasNothing(state.list, address)) {
        return <>{props.empty ?? <EmptyDecisions />}</>;
      }
      return (
        <>
          <Filters
            address={address}
            facets={state.list.facets}
            offered={props.offered}
            onChange={change}
          />
          <List
            items={state.list.items}
            entityRef={props.entityRef}
            busy={state.busy}
            address={address}
            onChange={change}
          />
          <ListMore
            list={state.list}
            total={state.list.totalItems}
            busy={state.busy}
            error={state.moreError}
            onMore={loadMore}
          >
            {props.note}
          </ListMore>
        </>
      );
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}

/** Not a single file, of whatever kind. */
function hasNothing({ totalItems, facets }: RecordList, address: ListAddress) {
  return totalItems === 0 && facets.kind.length === 0 && !isFiltered(address);
}
