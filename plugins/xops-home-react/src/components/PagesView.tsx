import type { ReactNode } from 'react';
import type { Page, UsePages } from '../usePages';
import { ListMore } from './ListMore';
import { ListSkeleton } from './ListSkeleton';
import { LoadProblem } from './LoadProblem';

export type PagesViewProps<L> = {
  pages: UsePages<L>;
  /** What is listed, in the middle of a sentence: `findings`. */
  what: string;
  /** What still works when it cannot be read. */
  remedy?: string;
  /** How many there are in all, where that is known. */
  total?: (list: L) => number;
  /** Stands in place of all where there is nothing at all; undefined where there is something. */
  empty?: (list: L) => ReactNode;
  /** Stands beside the count: where the figures come from. */
  note?: ReactNode;
  /** The list; `busy` while another filter or page is on its way. */
  children: (list: L, busy: boolean) => ReactNode;
};

/** A list that comes in pages, in each of its states. */
export function PagesView<L extends Page<unknown>>(props: PagesViewProps<L>) {
  const { pages, what, remedy, total, empty, note, children } = props;
  const { state, retry, loadMore } = pages;
  switch (state.status) {
    case 'loading':
      return <ListSkeleton label={`Loading ${what}`} />;
    case 'error':
      return (
        <LoadProblem
          title={`The ${what} could not be read`}
          error={state.error}
          remedy={remedy}
          onRetry={retry}
        />
      );
    case 'data': {
      const { list, busy, moreError } = state;
      return (
        <>
          {empty?.(list) ?? (
            <>
              {children(list, busy)}
              <ListMore
                list={list}
                total={total?.(list)}
                busy={busy}
                error={moreError}
                onMore={loadMore}
              >
                {note}
              </ListMore>
            </>
          )}
        </>
      );
    }
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}
