import { Content } from '@backstage/core-components';
import { PagesView } from '@xops/plugin-xops-home-react';
import { isFiltered } from '../../domain/ListAddress';
import { useCreatedList } from '../../hooks/useCreatedList';
import { useListAddress } from '../../hooks/useListAddress';
import { TiedPaths } from '../opening/TiedPaths';
import { ProvenanceDrawer } from '../provenance/ProvenanceDrawer';
import { CreatedEmpty } from './CreatedEmpty';
import { CreatedFilters } from './CreatedFilters';
import { CreatedTable } from './CreatedTable';
import { SourceNotes } from './SourceNotes';

/** What did we create, and by which path? Before it, which paths wait for a trigger. */
export function CreatedPage() {
  const { address, openEntity, change } = useListAddress();
  const pages = useCreatedList(address);
  return (
    <main>
      <Content>
        <TiedPaths />
        <PagesView
          pages={pages}
          what="created things"
          remedy="Creating something new, and what was created, work as before."
          total={list => list.total}
          empty={({ total, sources }) =>
            total === 0 && !isFiltered(address) ? (
              <>
                <SourceNotes sources={sources} />
                <CreatedEmpty />
              </>
            ) : undefined
          }
        >
          {(list, busy) => (
            <>
              <SourceNotes sources={list.sources} />
              <CreatedFilters
                address={address}
                facets={list.facets}
                onChange={change}
              />
              <CreatedTable
                items={list.items}
                busy={busy}
                address={address}
                onChange={change}
              />
            </>
          )}
        </PagesView>
        <ProvenanceDrawer
          entityRef={openEntity}
          onClose={() => change({ entity: '' }, { replace: true })}
        />
      </Content>
    </main>
  );
}
