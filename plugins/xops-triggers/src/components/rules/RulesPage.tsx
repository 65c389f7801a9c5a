import { Content } from '@backstage/core-components';
import {
  BusyBar,
  NoMatch,
  PagesView,
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
  return (
    <PagesView
      pages={useRuleList(address)}
      what="triggers"
      remedy="They are evaluated all the same; what is locked stays locked, what is open stays open."
      total={list => list.total}
      empty={({ total }) =>
        total === 0 && !isFiltered(address) ? <EmptyRules /> : undefined
      }
    >
      {({ items, counts, total }, busy) => (
        <>
          <RuleFilters address={address} change={change} counts={counts} />
          <BusyBar busy={busy} />
          {total === 0 && <NoMatch onClear={() => change(NO_FILTER)} />}
          <RuleGroups items={items} counts={counts} />
        </>
      )}
    </PagesView>
  );
}
