import type { RecordDetail } from '@xops/plugin-xops-adr-common';
import { type MouseEvent, useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  INTERNAL_ATTRIBUTE,
  type LinkContext,
} from '../../domain/markdown/resolveLinks';
import { renderMarkdown } from '../../domain/markdown/renderMarkdown';
import { useAnchor } from '../../hooks/useAnchor';
import { usePieces } from '../../hooks/usePieces';
import { useRecordLink } from '../../hooks/useRecordLink';
import { MarkdownPiece } from './MarkdownPiece';
import { useMarkdownStyles } from './markdownStyles';

export type MarkdownBodyProps = { detail: RecordDetail };

/** A record's text. A long one is put on the page piece by piece, so that the page never stands still. */
export function MarkdownBody({ detail }: MarkdownBodyProps) {
  const { markdown, addresses, summary } = detail;
  const { recordId, entityRef, sourceUrl } = summary;
  const classes = useMarkdownStyles();
  const navigate = useNavigate();
  const linkTo = useRecordLink();
  const pieces = useMemo(() => renderMarkdown(markdown), [markdown]);
  const count = usePieces(pieces.length);
  useAnchor(count);
  const context = useMemo(
    (): LinkContext => ({ addresses, sourceUrl, linkTo }),
    [addresses, sourceUrl, linkTo],
  );
  const record = useMemo(
    () => ({ recordId, entityRef }),
    [recordId, entityRef],
  );
  const follow = (event: MouseEvent) => {
    const link =
      event.target instanceof Element &&
      event.target.closest(`a[${INTERNAL_ATTRIBUTE}]`);
    const href = link ? link.getAttribute('href') : undefined;
    // A click with a key held opens another tab or window, as on every link.
    const held = event.metaKey || event.ctrlKey || event.shiftKey;
    if (href && !held) {
      event.preventDefault();
      navigate(href);
    }
  };
  return (
    // Catches clicks on the links inside, which the keyboard makes too.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className={classes.root} onClick={follow}>
      {pieces.slice(0, count).map((html, index) => (
        <MarkdownPiece
          // Pieces have no name but their place.
          key={index}
          html={html}
          context={context}
          record={record}
        />
      ))}
    </div>
  );
}
