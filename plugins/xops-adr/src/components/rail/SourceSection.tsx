import { Link } from '@backstage/core-components';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { RecordDetail } from '@xops/plugin-xops-adr-common';
import { TimeAgo, ToneMark } from '@xops/plugin-xops-home-react';
import { groupTroubles } from '../../domain/groupTroubles';
import { SOURCE_LOOKS } from '../../domain/sourceLook';
import { sourceLineUrl } from '../../domain/sourceLineUrl';
import { RecordLink } from '../RecordLink';
import { TroubleWords } from '../sources/TroubleWords';
import { RailSection } from './RailSection';

export type SourceSectionProps = { detail: RecordDetail };

/** Where the record stands, at which commit, and how old this reading is. */
export function SourceSection({ detail }: SourceSectionProps) {
  const { source, summary, record, siblings } = detail;
  const { tone, word } = SOURCE_LOOKS[source.state];
  return (
    <RailSection title="Source">
      <Typography variant="body2" component="div">
        {summary.sourceUrl ? (
          <Link
            to={sourceLineUrl(summary.sourceUrl, record.line)}
            underline="always"
          >
            {summary.path}
          </Link>
        ) : (
          summary.path
        )}
        , lines {record.line} to {record.endLine}
        {source.commit && `, at commit ${source.commit.slice(0, 10)}`}
      </Typography>
      <Typography variant="body2" component="div">
        <ToneMark tone={tone}>{word}</ToneMark>{' '}
        <TimeAgo time={summary.readAt} />
        {source.error && (
          <div>
            <TroubleWords trouble={groupTroubles([source])[0]} />
          </div>
        )}
      </Typography>
      <Typography variant="body2" component="div">
        Of <EntityRefLinks entityRefs={summary.entityRefs} hideIcons />
      </Typography>
      {siblings.length > 0 && (
        <>
          <Typography variant="body2">In the same file:</Typography>
          <ul>
            {siblings.map(sibling => (
              <Typography key={sibling.recordId} variant="body2" component="li">
                <RecordLink record={sibling} />
              </Typography>
            ))}
          </ul>
        </>
      )}
    </RailSection>
  );
}
