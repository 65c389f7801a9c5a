import { Content } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Typography from '@material-ui/core/Typography';
import {
  type TriggerRule,
  triggersConfigurePermission,
} from '@xops/plugin-xops-triggers-common';
import {
  ListSkeleton,
  LoadProblem,
  useLoad,
  usePageTitle,
} from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { triggersApiRef } from '../../api/TriggersApi';
import { RuleForm } from './RuleForm';

/** A new trigger, or another version of one that was made on the page. */
export function RuleFormPage() {
  const { ruleId } = useParams();
  usePageTitle(ruleId ? 'Edit a trigger' : 'New trigger', 'Triggers');
  return (
    <main>
      <Content>
        <RuleFormLoader key={ruleId} ruleId={ruleId} />
      </Content>
    </main>
  );
}

function RuleFormLoader({ ruleId }: { ruleId?: string }) {
  const api = useApi(triggersApiRef);
  const permission = usePermission({ permission: triggersConfigurePermission });
  const { state, retry } = useLoad(
    useCallback(
      async signal => {
        const [sources, detail] = await Promise.all([
          api.listReadingSources(signal),
          ruleId === undefined ? undefined : api.getRule(ruleId, signal),
        ]);
        return { sources: sources.items, rule: detail?.rule };
      },
      [api, ruleId],
    ),
  );
  if (!permission.loading && !permission.allowed) {
    return (
      <Typography>
        Making triggers needs the permission to configure them. Whoever runs the
        portal gives it.
      </Typography>
    );
  }
  switch (state.status) {
    case 'loading':
      return <ListSkeleton label="Loading the form" />;
    case 'error':
      return (
        <LoadProblem
          title="The form could not be made"
          error={state.error}
          onRetry={retry}
        />
      );
    case 'data':
      return isEditable(state.value.rule) ? (
        <RuleForm sources={state.value.sources} rule={state.value.rule} />
      ) : (
        <Typography>
          This trigger is written in a decision or in the configuration: it is
          changed there.
        </Typography>
      );
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}

/** Only what was made on the page is changed there. */
function isEditable(rule: TriggerRule | undefined): boolean {
  return rule === undefined || rule.origin.kind === 'page';
}
