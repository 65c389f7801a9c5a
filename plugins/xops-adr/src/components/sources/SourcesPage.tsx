import { Content } from '@backstage/core-components';
import {
  ListSkeleton,
  LoadProblem,
  usePageTitle,
} from '@xops/plugin-xops-home-react';
import { useSources } from '../../hooks/useSources';
import { EmptyDecisions } from '../EmptyDecisions';
import { RoundNote } from './RoundNote';
import { SourcesTable } from './SourcesTable';
import { WebhookHelp } from './WebhookHelp';

/** Where do the records come from, and is what I see current? */
export function SourcesPage() {
  usePageTitle('Sources', 'Decisions');
  return (
    <main>
      <Content>
        <SourcesContent {...useSources()} />
      </Content>
    </main>
  );
}

function SourcesContent({ state, retry }: ReturnType<typeof useSources>) {
  switch (state.status) {
    case 'loading':
      return <ListSkeleton label="Loading sources" />;
    case 'error':
      return (
        <LoadProblem
          title="The sources could not be read"
          error={state.error}
          onRetry={retry}
        />
      );
    case 'data':
      return state.value.items.length === 0 ? (
        <EmptyDecisions />
      ) : (
        <>
          <RoundNote round={state.value.round} />
          <SourcesTable sources={state.value.items} />
          <WebhookHelp sources={state.value.items} />
        </>
      );
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}
