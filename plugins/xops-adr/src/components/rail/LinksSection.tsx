import Typography from '@material-ui/core/Typography';
import type { RecordDetail, ResolvedLink } from '@xops/plugin-xops-adr-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { LINK_WORDS } from '../../domain/graph/edgeLook';
import { RecordLink } from '../RecordLink';
import { SourceLineLink } from '../SourceLineLink';
import { StatusMark } from '../StatusMark';
import { RailSection } from './RailSection';

export type LinksSectionProps = { detail: RecordDetail };

/** Which records this one refers to, and which refer to it. */
export function LinksSection({ detail }: LinksSectionProps) {
  const { links, summary } = detail;
  if (links.length === 0) {
    return null;
  }
  return (
    <RailSection title="Links">
      <ul>
        {links.map(link => (
          <li key={`${link.type} ${link.target} ${link.line}`}>
            <LinkLine link={link} sourceUrl={summary.sourceUrl} />
          </li>
        ))}
      </ul>
    </RailSection>
  );
}

type LinkLineProps = { link: ResolvedLink; sourceUrl?: string };

function LinkLine({ link, sourceUrl }: LinkLineProps) {
  const { type, record, target, note, partial, inferred, broken, line } = link;
  const words = LINK_WORDS[type];
  return (
    <Typography variant="body2" component="div">
      {words.charAt(0).toUpperCase() + words.slice(1)}
      {partial && ' (in part)'}{' '}
      {record ? <RecordLink record={record} /> : target}{' '}
      {record && <StatusMark status={record.status} />}
      {broken && <ToneMark tone="bad">does not exist</ToneMark>}
      {note && <Typography variant="caption"> – {note}</Typography>}
      <Typography variant="caption" component="div" color="textSecondary">
        {inferred ? (
          `The other record says so, line ${line}`
        ) : (
          <SourceLineLink sourceUrl={sourceUrl} line={line} />
        )}
      </Typography>
    </Typography>
  );
}
