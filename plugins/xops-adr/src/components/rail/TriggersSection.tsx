import Typography from '@material-ui/core/Typography';
import type { RecordDetail, TriggerRow } from '@xops/plugin-xops-adr-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { SourceLineLink } from '../SourceLineLink';
import { RailSection } from './RailSection';

export type TriggersSectionProps = { detail: RecordDetail };

/** Under which conditions the record says that something is done; how that stands is another plugin's card. */
export function TriggersSection({ detail }: TriggersSectionProps) {
  const { triggers } = detail.record;
  if (triggers.length === 0) {
    return null;
  }
  return (
    <RailSection title="Triggers as written">
      <ul>
        {triggers.map(trigger => (
          <li key={`${trigger.line} ${trigger.raw}`}>
            <TriggerLine
              trigger={trigger}
              sourceUrl={detail.summary.sourceUrl}
            />
          </li>
        ))}
      </ul>
    </RailSection>
  );
}

type TriggerLineProps = { trigger: TriggerRow; sourceUrl?: string };

function TriggerLine({ trigger, sourceUrl }: TriggerLineProps) {
  const { subject, condition, action, classification, unreadable } = trigger;
  return (
    <Typography variant="body2" component="div" title={trigger.raw}>
      {subject}: <strong>{condition}</strong>
      {action && ` → ${action}`}
      {unreadable && (
        <div>
          <ToneMark tone="unknown">needs a reading</ToneMark>{' '}
          <Typography variant="caption">{unreadable}</Typography>
        </div>
      )}
      <Typography variant="caption" component="div" color="textSecondary">
        {classification && `${classification} · `}
        <SourceLineLink sourceUrl={sourceUrl} line={trigger.line} />
      </Typography>
    </Typography>
  );
}
