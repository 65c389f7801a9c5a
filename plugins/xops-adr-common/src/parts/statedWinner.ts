import { Cell } from './Grid';
import { MarkedName, verdictOf } from './optionName';

export interface WinnerCandidate {
  marked: MarkedName;
  head: Cell;
  verdict?: Cell;
  total?: Cell;
}

/**
 * Place of the option that a table calls the winner: by a mark beside its name,
 * else by its verdict, else by being the only one in bold. Undefined where
 * several are, or none.
 */
export function markedWinner(
  options: readonly WinnerCandidate[],
): number | undefined {
  return (
    onlyOne(options, ({ marked }) => marked.chosen) ??
    onlyOne(
      options,
      ({ verdict }) => verdict !== undefined && saysChosen(verdict.text),
    )
  );
}

/** Place of the only option whose name or total stands in bold. */
export function boldWinner(
  options: readonly WinnerCandidate[],
): number | undefined {
  return options.length < 2
    ? undefined
    : onlyOne(options, ({ total }) => total?.bold === true) ??
        onlyOne(options, ({ head }) => head.bold);
}

/** `Selected`, `Selected (simplification loop)`, `✅ Chosen`. */
function saysChosen(text: string): boolean {
  const bare = text
    .replace(/\([^()]{0,80}\)/g, ' ')
    .replace(/^[✅✔☑🏆]\s*/u, '');
  return (
    verdictOf(text) === 'chosen' ||
    verdictOf(bare) === 'chosen' ||
    verdictOf(bare.split(/[-–—:,.;]/)[0]) === 'chosen'
  );
}

function onlyOne<T>(
  items: readonly T[],
  test: (item: T) => boolean,
): number | undefined {
  const found = items.flatMap((item, index) => (test(item) ? [index] : []));
  return found.length === 1 ? found[0] : undefined;
}
