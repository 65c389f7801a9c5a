import { Content } from '@backstage/core-components';
import {
  BusyBar,
  ListMore,
  ListSkeleton,
  LoadProblem,
  NoMatch,
  usePageTitle,
} from '@xops/plugin-xops-home-react';
import { isFiltered, NO_FILTER } from '../../domain/RuleAddress';
import { useRuleAddress } from '../../hooks/useRuleAddress';
import { useRuleList } from '../../hooks/useRuleList';
import { UnboundNote } from '../unbound/UnboundNote';
import { EmptyRules } from './EmptyRules';
import { RuleFilters } from './RuleFilters';
import { RuleGroups } from './RuleGroups';

/** What is about to change, and why? */
export function RulesPage() {
  usePageTitle('Triggers');
  return (
    <main>
      <Content>
        <UnboundNote />
        <RulesContent />
      </Content>
    </main>
  );
}

function RulesContent() {
  const { address, change } = useRuleAddress();
  const { state, retry, loadMore } = useRuleList(address);
  switch (state.status) {
    case 'loading':
      return <ListSkeleton label="Loading triggers" />;
    case 'error':
      return (
        <LoadProblem
          title="The triggers could not be read"
          error={state.error}
          remedy="They are evaluated all the same; what is locked stays locked, what is open stays open."
          onRetry={retry}
        />
      );
    case 'data': {
      const { list, busy, moreError } = state;
      if (list.total === 0 && !isFiltered(address)) {
        return <EmptyRules />;
      }
      return (
        <>
          <RuleFilters address={address} change={change} counts={list.counts} />
          <BusyBar busy={busy} />
          {list.total === 0 && <NoMatch onClear={() => change(NO_FILTER)} />}
          <RuleGroups items={list.items} counts={list.counts} />
          <ListMore
            list={list}
            total={list.total}
            busy={busy}
            error={moreError}
            onMore={loadMore}
          />
        </>
      );
    }
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}
