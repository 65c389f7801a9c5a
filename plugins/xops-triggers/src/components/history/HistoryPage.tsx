import { Content, Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import type {
  HistoryEvent,
  HistoryList,
} from '@xops/plugin-xops-triggers-common';
import {
  PagesView,
  TimeAgo,
  usePages,
  usePageTitle,
} from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { triggersApiRef } from '../../api/TriggersApi';
import { foldEvents } from '../../domain/historyWords';
import { useChanges } from '../../hooks/useChanges';
import { useRuleLink } from '../../hooks/useLinks';
import { rootRouteRef } from '../../routes';
import { ListBox } from '../ListBox';
import { EventBody } from './EventBody';

/** What happened to all triggers, and who did what? */
export function HistoryPage() {
  usePageTitle('History', 'Triggers');
  return (
    <main>
      <Content>
        <HistoryContent />
      </Content>
    </main>
  );
}

function HistoryContent() {
  const api = useApi(triggersApiRef);
  const pages = usePages<HistoryEvent, HistoryList>(
    useCallback((cursor, signal) => api.listHistory({ cursor }, signal), [api]),
  );
  useChanges(pages.renew);
  return (
    <PagesView
      pages={pages}
      what="history"
      empty={({ items }) => (items.length === 0 ? <NothingYet /> : undefined)}
    >
      {({ items }) => (
        <ListBox label="History">
          {foldEvents(items).map((event, index) => (
            <li key={`${event.at} ${event.kind} ${index}`}>
              <EventHead event={event} />
              <EventBody event={event} />
            </li>
          ))}
        </ListBox>
      )}
    </PagesView>
  );
}

function NothingYet() {
  return (
    <Typography>
      Nothing has happened yet. Every step of a trigger stands here, and what
      people do about it, and every mandate: who, when and why.
    </Typography>
  );
}

function EventHead({ event }: { event: HistoryEvent }) {
  const linkTo = useRuleLink();
  const root = useRouteRef(rootRouteRef)();
  if (event.kind === 'mandate') {
    return (
      <Typography component="div">
        <Link to={`${root}/mandates`}>{event.mandate.title}</Link>
      </Typography>
    );
  }
  const { sentence, removedAt, ruleId } = event;
  return removedAt ? (
    <Typography component="div">
      {sentence}{' '}
      <Typography variant="caption" color="textSecondary">
        (gone since <TimeAgo time={removedAt} />)
      </Typography>
    </Typography>
  ) : (
    <Typography component="div">
      <Link to={linkTo(ruleId)}>{sentence}</Link>
    </Typography>
  );
}
