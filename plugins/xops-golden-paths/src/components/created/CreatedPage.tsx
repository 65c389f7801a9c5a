import { Content } from '@backstage/core-components';
import { ListMore, LoadProblem } from '@xops/plugin-xops-home-react';
import { isFiltered } from '../../domain/ListAddress';
import { useCreatedList } from '../../hooks/useCreatedList';
import { useListAddress } from '../../hooks/useListAddress';
import { TiedPaths } from '../opening/TiedPaths';
import { ProvenanceDrawer } from '../provenance/ProvenanceDrawer';
import { CreatedEmpty } from './CreatedEmpty';
import { CreatedFilters } from './CreatedFilters';
import { CreatedSkeleton } from './CreatedSkeleton';
import { CreatedTable } from './CreatedTable';
import { SourceNotes } from './SourceNotes';

/** What did we create, and by which path? Before it, which paths wait for a trigger. */
export function CreatedPage() {
  const { address, openEntity, change } = useListAddress();
  const { state, retry, loadMore } = useCreatedList(address);
  return (
    <main>
      <Content>
        <TiedPaths />
        <CreatedContent
          state={state}
          retry={retry}
          loadMore={loadMore}
          address={address}
          change={change}
        />
        <ProvenanceDrawer
          entityRef={openEntity}
          onClose={() => change({ entity: '' }, { replace: true })}
        />
      </Content>
    </main>
  );
}

type CreatedContentProps = Omit<ReturnType<typeof useCreatedList>, 'renew'> &
  Pick<ReturnType<typeof useListAddress>, 'address' | 'change'>;

function CreatedContent(props: CreatedContentProps) {
  const { state, retry, loadMore, address, change } = props;
  switch (state.status) {
    case 'loading':
      return <CreatedSkeleton />;
    case 'error':
      return (
        <LoadProblem
          title="What golden paths created could not be read"
          error={state.error}
          remedy="Creating something new, and what was created, work as before."
          onRetry={retry}
        />
      );
    case 'data':
      return state.list.total === 0 && !isFiltered(address) ? (
        <>
          <SourceNotes sources={state.list.sources} />
          <CreatedEmpty />
        </>
      ) : (
        <>
          <SourceNotes sources={state.list.sources} />
          <CreatedFilters
            address={address}
            facets={state.list.facets}
            onChange={change}
          />
          <CreatedTable
            items={state.list.items}
            busy={state.busy}
            address={address}
            onChange={change}
          />
          <ListMore
            list={state.list}
            total={state.list.total}
            busy={state.busy}
            error={state.moreError}
            onMore={loadMore}
          />
        </>
      );
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}
