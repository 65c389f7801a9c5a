import { discoveryApiRef, useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { SourceState } from '@xops/plugin-xops-adr-common';
import { CopyBlock, useLoad } from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(3, 0), maxWidth: theme.spacing(90) },
  summary: { cursor: 'pointer', marginBottom: theme.spacing(1) },
}));

const HOSTS = [
  {
    topic: 'github',
    name: 'GitHub',
    where: 'Settings › Webhooks of the repository or organisation',
    content: 'Content type application/json, event “push”.',
  },
  {
    topic: 'gitlab',
    name: 'GitLab',
    where: 'Settings › Webhooks of the project or group',
    content: 'Trigger “Push events”.',
  },
  {
    topic: 'gitea',
    name: 'Gitea',
    where: 'Settings › Webhooks of the repository or organisation',
    content: 'POST content type application/json, trigger “Push events”.',
  },
];

export type WebhookHelpProps = { sources: readonly SourceState[] };

/** Whether push events arrive, and how to have the hosts send them. */
export function WebhookHelp({ sources }: WebhookHelpProps) {
  const classes = useStyles();
  const discovery = useApi(discoveryApiRef);
  const { state } = useLoad(
    useCallback(() => discovery.getBaseUrl('events'), [discovery]),
  );
  const silent = sources.filter(it => it.pushedAt === undefined).length;
  const base = state.status === 'data' ? state.value : '…/api/events';
  return (
    <section className={classes.root}>
      <Typography variant="h5" component="h2" gutterBottom>
        Changes at once
      </Typography>
      <Typography variant="body2" paragraph>
        {silent === 0
          ? 'Push events have arrived for every source: what is pushed stands here within seconds.'
          : `No push event has ever arrived for ${silent} of ${sources.length} sources. They are read on a schedule all the same; with a webhook, what is pushed stands here within seconds.`}
      </Typography>
      <details open={silent > 0 && silent === sources.length}>
        <summary className={classes.summary}>How to set the webhook up</summary>
        {HOSTS.map(({ topic, name, where, content }) => (
          <div key={topic}>
            <Typography variant="subtitle2" component="h3">
              {name}
            </Typography>
            <Typography variant="body2">
              {where}: this address, with the secret of{' '}
              <code>events.modules.{topic}.webhookSecret</code>. {content}
            </Typography>
            <CopyBlock
              text={`${base}/http/${topic}`}
              name={`the address for ${name}`}
            />
          </div>
        ))}
      </details>
    </section>
  );
}
