import { LinkButton } from '@backstage/core-components';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import {
  ScreenReaderText,
  TimeAgo,
  ToneMark,
} from '@xops/plugin-xops-home-react';
import type { AttentionRow } from '../domain/mergeAttention';
import { AttentionRowLayout } from './AttentionRowLayout';

export type AttentionListItemProps = { row: AttentionRow };

/** One thing that waits, since when, whose it is, and what to do. */
export function AttentionListItem({ row }: AttentionListItemProps) {
  return (
    <li>
      <AttentionRowLayout
        mark={<ToneMark tone={row.tone}>{row.toneWord}</ToneMark>}
        action={
          <LinkButton to={row.link} size="small" variant="outlined">
            {row.action}
            <ScreenReaderText>{`: ${row.title}`}</ScreenReaderText>
          </LinkButton>
        }
      >
        <Typography variant="subtitle2" component="p">
          {row.title}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {row.context} · <TimeAgo time={row.since} />
          {row.ownerRefs && row.ownerRefs.length > 0 && (
            <>
              {' · '}
              <EntityRefLinks
                entityRefs={[...row.ownerRefs]}
                underline="always"
                hideIcons
              />
            </>
          )}
        </Typography>
      </AttentionRowLayout>
    </li>
  );
}
