import Typography from '@material-ui/core/Typography';
import type { RecordDetail } from '@xops/plugin-xops-adr-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { isWrong, scoreWords } from '../../domain/scoreRows';
import { SourceLineLink } from '../SourceLineLink';
import { RailSection } from './RailSection';

export type AveragesSectionProps = { detail: RecordDetail };

/** Plain averages that the record states, computed again. */
export function AveragesSection({ detail }: AveragesSectionProps) {
  const { averages } = detail.record;
  const { sourceUrl } = detail.summary;
  if (averages.length === 0) {
    return null;
  }
  return (
    <RailSection title="Averages">
      <ul>
        {averages.flatMap(table =>
          table.items.map(item => (
            <Typography
              key={`${table.line} ${item.name}`}
              variant="body2"
              component="li"
              title={item.values
                .map(({ name, value }) => `${name}: ${value}`)
                .join('\n')}
            >
              {item.name}: {item.stated ?? scoreWords(item.computed)}
              {isWrong(item) && (
                <>
                  {' '}
                  <ToneMark tone="bad">
                    should be {scoreWords(item.computed)}
                  </ToneMark>
                </>
              )}
              <Typography variant="caption" color="textSecondary">
                {' '}
                {table.label},{' '}
                <SourceLineLink
                  sourceUrl={sourceUrl}
                  line={item.statedLine ?? table.line}
                />
              </Typography>
            </Typography>
          )),
        )}
      </ul>
    </RailSection>
  );
}
