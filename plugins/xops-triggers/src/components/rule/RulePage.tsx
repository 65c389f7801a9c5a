import { Content } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { RuleDetail } from '@xops/plugin-xops-triggers-common';
import {
  LoadProblem,
  ScreenReaderText,
  usePageTitle,
} from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { triggersApiRef } from '../../api/TriggersApi';
import { useLiveLoad } from '../../hooks/useLiveLoad';
import { DecisionQuote } from './DecisionQuote';
import { ExplanationSection } from './ExplanationSection';
import { PathSection } from './PathSection';
import { ReadingsSection } from './ReadingsSection';
import { RuleActions } from './RuleActions';
import { RuleHead } from './RuleHead';
import { TimelineSection } from './TimelineSection';

/** One trigger: how it stands, why, and what can be done about it. */
export function RulePage() {
  const { ruleId = '' } = useParams();
  return (
    <main>
      <Content>
        {/* Another trigger begins anew. */}
        <RuleLoader key={ruleId} ruleId={ruleId} />
      </Content>
    </main>
  );
}

function RuleLoader({ ruleId }: { ruleId: string }) {
  const api = useApi(triggersApiRef);
  const { state, retry, renew } = useLiveLoad(
    useCallback(signal => api.getRule(ruleId, signal), [api, ruleId]),
  );
  switch (state.status) {
    case 'loading':
      return <RuleSkeleton />;
    case 'error':
      return (
        <LoadProblem
          title="This trigger could not be read"
          error={state.error}
          remedy="Its decision may no longer name it, or it may belong to somebody whose triggers you may not see. Its history stands on the tab History, and rows that nothing measures on the tab Unbound."
          onRetry={retry}
        />
      );
    case 'data':
      return <RuleView detail={state.value} onDone={renew} />;
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}

const useStyles = makeStyles(theme => ({
  columns: {
    display: 'grid',
    gap: theme.spacing(0, 4),
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

type RuleViewProps = { detail: RuleDetail; onDone: () => void };

function RuleView({ detail, onDone }: RuleViewProps) {
  usePageTitle(detail.rule.subject, 'Triggers');
  const classes = useStyles();
  const { origin } = detail.rule;
  return (
    <>
      <RuleHead detail={detail} />
      <RuleActions detail={detail} onDone={onDone} />
      <div className={classes.columns}>
        <div>
          <ReadingsSection detail={detail} />
          <TimelineSection detail={detail} />
        </div>
        <div>
          <ExplanationSection detail={detail} />
          {origin.kind === 'record' && <DecisionQuote origin={origin} />}
          <PathSection rule={detail.rule} />
        </div>
      </div>
    </>
  );
}

function RuleSkeleton() {
  return (
    <div aria-busy>
      <ScreenReaderText>Loading the trigger</ScreenReaderText>
      <Skeleton variant="text" height="4em" width="60%" />
      <Skeleton variant="text" height="2em" width="40%" />
      <Skeleton variant="rect" height="40vh" />
    </div>
  );
}
