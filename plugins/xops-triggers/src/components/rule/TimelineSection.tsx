import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { RuleDetail } from '@xops/plugin-xops-triggers-common';
import { useState } from 'react';
import { timelineOf } from '../../domain/historyWords';
import { EventBody } from '../history/EventBody';
import { ListBox } from '../ListBox';
import { Section } from '../Section';

const FIRST = 20;

export type TimelineSectionProps = { detail: RuleDetail };

/** What happened, and who did what: newest first. */
export function TimelineSection({ detail }: TimelineSectionProps) {
  const [all, setAll] = useState(false);
  const events = timelineOf(detail);
  const shown = all ? events : events.slice(0, FIRST);
  return (
    <Section title="What happened?">
      {events.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Nothing yet. Steps of the trigger and what people do about it stand
          here.
        </Typography>
      ) : (
        <ListBox label="Timeline">
          {shown.map((event, index) => (
            <li key={`${event.at} ${event.kind} ${events.length - index}`}>
              <EventBody event={event} />
            </li>
          ))}
        </ListBox>
      )}
      {shown.length < events.length && (
        <Button size="small" variant="outlined" onClick={() => setAll(true)}>
          Show all {events.length}
        </Button>
      )}
    </Section>
  );
}
