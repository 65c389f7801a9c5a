import { Content } from '@backstage/core-components';
import { usePageTitle } from '@xops/plugin-xops-home-react';
import { useSourceHealth } from '../../hooks/useSources';
import { ReadNote } from '../sources/ReadNote';
import { SourceBanner } from '../sources/SourceBanner';
import { DecisionsDigest } from './DecisionsDigest';
import { RecordsView } from './RecordsView';

/** What have we decided, and does it still hold? */
export function RecordsPage() {
  usePageTitle('Decisions');
  const { state } = useSourceHealth();
  // When even this is not known, the list below says so in its own words.
  const health = state.status === 'data' ? state.value : undefined;
  return (
    <main>
      <Content>
        <SourceBanner failing={health?.failing ?? []} />
        {health && health.summary.records > 0 && (
          <DecisionsDigest summary={health.summary} />
        )}
        <RecordsView note={health && <ReadNote summary={health.summary} />} />
      </Content>
    </main>
  );
}
