import { Content } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  ListMore,
  ListSkeleton,
  LoadProblem,
  usePageTitle,
} from '@xops/plugin-xops-home-react';
import { isFiltered, NO_FILTER } from '../../domain/RuleAddress';
import { useRuleAddress } from '../../hooks/useRuleAddress';
import { useRuleList } from '../../hooks/useRuleList';
import { UnboundNote } from '../unbound/UnboundNote';
import { EmptyRules } from './EmptyRules';
import { RuleFilters } from './RuleFilters';
import { RuleGroups } from './RuleGroups';

const useStyles = makeStyles({
  // Keeps its place, so that the list does not jump.
  idle: { visibility: 'hidden' },
});

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
  const classes = useStyles();
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
          <LinearProgress
            className={busy ? undefined : classes.idle}
            aria-label="Loading"
            aria-hidden={!busy}
          />
          {list.total === 0 && (
            <>
              <Typography paragraph>Nothing matches these filters.</Typography>
              <Button
                size="small"
                variant="outlined"
                onClick={() => change(NO_FILTER)}
              >
                Show all triggers
              </Button>
            </>
          )}
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
