import { lazy, memo, Suspense, useLayoutEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { RecordAddress } from '../../api/DecisionsApi';
import { prepareHtml, type Slot } from '../../domain/markdown/prepareHtml';
import type { LinkContext } from '../../domain/markdown/resolveLinks';
import { PlainCode } from './PlainCode';
import { RecordImage } from './RecordImage';

const CodeBlock = lazy(() =>
  import('./CodeBlock').then(it => ({ default: it.CodeBlock })),
);
const Diagram = lazy(() =>
  import('./Diagram').then(it => ({ default: it.Diagram })),
);

export type MarkdownPieceProps = {
  html: string;
  context: LinkContext;
  record: RecordAddress;
};

/** A piece of a record's text; code, diagrams and images are filled in by components. */
export const MarkdownPiece = memo((props: MarkdownPieceProps) => {
  const { html, context, record } = props;
  const place = useRef<HTMLDivElement>(null);
  const { root, slots } = useMemo(
    () => prepareHtml(html, context),
    [html, context],
  );
  useLayoutEffect(() => place.current?.replaceChildren(root), [root]);
  return (
    <div ref={place}>
      {slots.map(slot =>
        createPortal(
          <SlotContent slot={slot} record={record} />,
          slot.element,
          slot.key,
        ),
      )}
    </div>
  );
});

function SlotContent({ slot, record }: { slot: Slot; record: RecordAddress }) {
  switch (slot.kind) {
    case 'code':
      return (
        <Suspense fallback={<PlainCode code={slot.code} />}>
          <CodeBlock code={slot.code} language={slot.language} />
        </Suspense>
      );
    case 'diagram':
      return (
        <Suspense fallback={<PlainCode code={slot.code} />}>
          <Diagram code={slot.code} />
        </Suspense>
      );
    case 'image':
      return (
        <RecordImage record={record} path={slot.path} words={slot.words} />
      );
    default:
      throw new TypeError(`Unknown slot ${slot satisfies never}`);
  }
}
