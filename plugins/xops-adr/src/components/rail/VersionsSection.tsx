import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { RecordDetail } from '@xops/plugin-xops-adr-common';
import { ScreenReaderText, TimeAgo } from '@xops/plugin-xops-home-react';
import { useSearchParams } from 'react-router-dom';
import { changeParams } from '../../domain/ListAddress';
import { VersionDialog } from '../record/VersionDialog';
import { StatusMark } from '../StatusMark';
import { RailSection } from './RailSection';

export type VersionsSectionProps = { detail: RecordDetail };

/** How the record came to be what it says: each reading that brought other words. */
export function VersionsSection({ detail }: VersionsSectionProps) {
  const { versions, summary } = detail;
  const [params, setParams] = useSearchParams();
  const change = (from: string, to: string) =>
    setParams(before => changeParams(before, { from, to }), {
      preventScrollReset: true,
    });
  const has = (id: string | null) =>
    versions.find(({ versionId }) => versionId === id);
  const from = has(params.get('from'));
  const to = has(params.get('to'));
  return (
    <RailSection title="Versions">
      <ol>
        {versions.map((version, index) => {
          const before = versions.at(index + 1);
          return (
            <Typography key={version.versionId} variant="body2" component="li">
              <TimeAgo time={version.readAt} />{' '}
              <StatusMark status={version.status} />
              {version.commit && ` ${version.commit.slice(0, 10)}`}{' '}
              {before && (
                <Button
                  size="small"
                  onClick={() => change(before.versionId, version.versionId)}
                >
                  What changed
                  <ScreenReaderText>{` with ${version.title}, version ${
                    versions.length - index
                  }`}</ScreenReaderText>
                </Button>
              )}
            </Typography>
          );
        })}
      </ol>
      {from && to && (
        <VersionDialog
          record={summary}
          versions={versions}
          from={from}
          to={to}
          onChange={change}
          onClose={() => change('', '')}
        />
      )}
    </RailSection>
  );
}
