import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { RecordDetail } from '@xops/plugin-xops-adr-common';
import { ScreenReaderText, TimeAgo } from '@xops/plugin-xops-home-react';
import { useComparedVersions } from '../../hooks/useComparedVersions';
import { VersionDialog } from '../record/VersionDialog';
import { StatusMark } from '../StatusMark';
import { RailSection } from './RailSection';

export type VersionsSectionProps = { detail: RecordDetail };

/** How the record came to be what it says: each reading that brought other words. */
export function VersionsSection({ detail }: VersionsSectionProps) {
  const { versions, summary } = detail;
  const { compared, open, change, close } = useComparedVersions(versions);
  return (
    <RailSection title="Versions">
      <ol>
        {versions.map((version, index) => {
          const before = versions.at(index + 1);
          return (
            <Typography key={version.versionId} variant="body2" component="li">
              <StatusMark status={version.status} />
              <Typography variant="caption" component="div">
                {/* The host is not asked when a commit was made. */}
                first read <TimeAgo time={version.readAt} />
                {version.commit && ` at commit ${version.commit.slice(0, 10)}`}
              </Typography>
              {before && (
                <Button
                  size="small"
                  onClick={() => open(before.versionId, version.versionId)}
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
      {compared && (
        <VersionDialog
          record={summary}
          versions={versions}
          {...compared}
          onChange={change}
          onClose={close}
        />
      )}
    </RailSection>
  );
}
