import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import type { TriggerRule } from '@xops/plugin-xops-triggers-common';
import { LoadProblem, ToneMark } from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { triggersApiRef } from '../../api/TriggersApi';
import { useActivationTemplates } from '../../hooks/useActivationTemplates';
import { useActivationLink } from '../../hooks/useLinks';
import { useLiveLoad } from '../../hooks/useLiveLoad';
import { Section } from '../Section';
import { BindAction } from './BindAction';

export type PathSectionProps = { rule: TriggerRule };

/** Which golden path this opens, and whether it is open now. */
export function PathSection({ rule }: PathSectionProps) {
  const { action } = rule;
  return (
    <Section title="What does it open?">
      {action ? (
        <Typography paragraph>{action.words}</Typography>
      ) : (
        <Typography variant="body2" color="textSecondary">
          Nothing: its owners are told, and decide.
        </Typography>
      )}
      {action?.id && <Opening rule={rule} action={action.id} />}
      {action && !action.id && <BindAction words={action.words} />}
    </Section>
  );
}

type OpeningProps = PathSectionProps & { action: string };

function Opening({ rule, action }: OpeningProps) {
  const api = useApi(triggersApiRef);
  const { state, retry } = useLiveLoad(
    useCallback(signal => api.getOpening(action, signal), [api, action]),
  );
  switch (state.status) {
    case 'loading':
      return <Skeleton variant="text" />;
    case 'error':
      return (
        <LoadProblem
          title="Whether the path is open could not be asked"
          error={state.error}
          remedy="A path that cannot ask stays locked."
          onRetry={retry}
        />
      );
    case 'data': {
      const { open, reason } = state.value;
      return (
        <>
          <Typography variant="body2" component="div" paragraph>
            <ToneMark tone={open ? 'good' : 'waiting'}>
              {open ? 'Open' : 'Locked'}
            </ToneMark>{' '}
            The path <code>{action}</code>: {reason}.
          </Typography>
          <TemplateLinks rule={rule} action={action} />
        </>
      );
    }
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}

function TemplateLinks({ rule, action }: OpeningProps) {
  const linkTo = useActivationLink();
  const { state } = useActivationTemplates(action);
  // The dialog that activates says when this cannot be asked.
  const templates = state.status === 'data' ? state.value : [];
  const { origin } = rule;
  const decision = origin.kind === 'record' ? origin.recordId : undefined;
  return (
    <>
      {templates.map(template => {
        const form = linkTo(template, { trigger: rule.id, decision });
        return (
          form && (
            <Typography
              key={`${template.namespace}/${template.name}`}
              variant="body2"
            >
              <Link to={form} underline="always">
                {template.title}
              </Link>
            </Typography>
          )
        );
      })}
    </>
  );
}
