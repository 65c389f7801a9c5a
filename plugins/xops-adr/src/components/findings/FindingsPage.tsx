import { Content } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { FindingItem, FindingList } from '@xops/plugin-xops-adr-common';
import {
  NoMatch,
  PagesView,
  ToneMark,
  usePages,
  usePageTitle,
} from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { decisionsApiRef } from '../../api/DecisionsApi';
import {
  type FacetName,
  isFiltered,
  recordFilter,
  NO_FILTER,
} from '../../domain/ListAddress';
import { useChanges } from '../../hooks/useChanges';
import { useFacets } from '../../hooks/useFacets';
import { useListAddress } from '../../hooks/useListAddress';
import { Filters } from '../filters/Filters';
import { FindingGroups } from './FindingGroups';

const OFFERED: readonly FacetName[] = [
  'finding',
  'owner',
  'system',
  'entity',
  'status',
];
const PAGE_SIZE = 100;

/** What in our decisions does not hold, and how is it mended? */
export function FindingsPage() {
  usePageTitle('Findings', 'Decisions');
  return (
    <main>
      <Content>
        <FindingsContent />
      </Content>
    </main>
  );
}

function FindingsContent() {
  const api = useApi(decisionsApiRef);
  const { address, change } = useListAddress();
  const facets = useFacets(address, recordFilter);
  const pages = usePages<FindingItem, FindingList>(
    useCallback(
      (cursor, signal) =>
        api.listFindings(
          { ...recordFilter(address), cursor, limit: PAGE_SIZE },
          signal,
        ),
      [api, address],
    ),
  );
  useChanges(pages.renew);
  return (
    <PagesView
      pages={pages}
      what="findings"
      total={list => list.totalItems}
      empty={({ totalItems }) =>
        totalItems === 0 && !isFiltered(address) ? <NoFindings /> : undefined
      }
    >
      {(list, busy) => (
        <>
          <Filters
            address={address}
            facets={facets}
            offered={OFFERED}
            onChange={change}
          />
          {list.totalItems === 0 && (
            <NoMatch onClear={() => change(NO_FILTER)} />
          )}
          <FindingGroups list={list} busy={busy} />
        </>
      )}
    </PagesView>
  );
}

function NoFindings() {
  return (
    <>
      <Typography variant="h3" component="h2">
        <ToneMark tone="good">Everything holds</ToneMark>
      </Typography>
      <Typography paragraph>
        Wrong totals, broken or one-sided links, contradictions, ambiguous dates
        and overdue reviews would stand here, each with its line and how to mend
        it.
      </Typography>
    </>
  );
}
