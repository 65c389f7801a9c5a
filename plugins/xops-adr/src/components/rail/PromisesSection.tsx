import Typography from '@material-ui/core/Typography';
import type { RecordDetail } from '@xops/plugin-xops-adr-common';
import { promiseWords, withoutStop } from '../../domain/promiseWords';
import { SourceLineLink } from '../SourceLineLink';
import { RailSection } from './RailSection';

export type PromisesSectionProps = { detail: RecordDetail };

/** What the decision promised and can be held to. */
export function PromisesSection({ detail }: PromisesSectionProps) {
  const { promises } = detail.record;
  if (promises.length === 0) {
    return null;
  }
  return (
    <RailSection title="Promises">
      <ul>
        {promises.map(promise => (
          <Typography
            key={`${promise.line} ${promise.raw}`}
            variant="body2"
            component="li"
            title={promise.raw}
          >
            {promise.subject && `${withoutStop(promise.subject)}: `}
            <strong>{promiseWords(promise)}</strong>{' '}
            <Typography variant="caption" color="textSecondary">
              <SourceLineLink
                sourceUrl={detail.summary.sourceUrl}
                line={promise.line}
              />
            </Typography>
          </Typography>
        ))}
      </ul>
    </RailSection>
  );
}
