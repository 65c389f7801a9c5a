import { Cell, Grid } from './Grid';
import { OptionDraft } from './OptionDraft';
import { readOptionName, verdictOf } from './optionName';
import { sideOf } from './readReason';

/**
 * Options that a table lists, one a row, with columns of pros, cons or verdicts;
 * or one a column, with rows of them. `weighs` is true below a heading such as
 * "Considered Options".
 */
export function optionsOfTable(grid: Grid, weighs: boolean): OptionDraft[] {
  const heads = grid.header.map(columnOf);
  if (grid.header.length < 2) {
    return [];
  }
  const name = /^(?:#|№|nr\.?|no\.?)$/i.test(grid.header[0].text) ? 1 : 0;
  const says = heads.some(
    (head, column) => column > name && head !== undefined,
  );
  const isOptions =
    grid.header[name].names('option') ||
    (weighs && grid.header[name].names('subject'));
  if (isOptions && (says || weighs) && !grid.header[name].names('criterion')) {
    return grid.rows.flatMap(({ cells, line }) =>
      optionOf(
        cells[name],
        cells.map((cell, column) => ({ cell, kind: heads[column] })),
        line,
      ),
    );
  }
  return optionsAcross(grid, weighs);
}

type ColumnKind = 'pros' | 'cons' | 'verdict' | 'summary';

function columnOf(head: Cell): ColumnKind | undefined {
  const side = sideOf(head.text);
  if (side === 'pros' || side === 'cons') {
    return side;
  }
  if (head.isAllAbout('verdict', 'chosen')) {
    return 'verdict';
  }
  return head.isAllAbout('note') ? 'summary' : undefined;
}

function optionsAcross(grid: Grid, weighs: boolean): OptionDraft[] {
  const kinds = grid.rows.map(({ cells }) => columnOf(cells[0]));
  if (!weighs && !(kinds.includes('pros') && kinds.includes('cons'))) {
    return [];
  }
  return kinds.some(kind => kind === 'pros' || kind === 'cons')
    ? grid.header.slice(1).flatMap((head, index) =>
        optionOf(
          head,
          grid.rows.map(({ cells }, row) => ({
            cell: cells[index + 1],
            kind: kinds[row],
          })),
          head.line,
        ),
      )
    : [];
}

function optionOf(
  name: Cell,
  cells: readonly { cell: Cell; kind: ColumnKind | undefined }[],
  line: number,
): OptionDraft[] {
  if (!/[\p{L}\p{N}]/u.test(name.text) || name.isAllAbout('weight')) {
    return [];
  }
  const draft = new OptionDraft(readOptionName(name.text), line);
  for (const { cell, kind } of cells) {
    if (kind === 'pros' || kind === 'cons') {
      draft.takeCell(kind, cell.source, cell.line);
    } else if (kind === 'verdict') {
      const verdict = verdictOf(cell.text);
      draft.chosen = draft.chosen || verdict === 'chosen';
      draft.rejected = draft.rejected || verdict === 'rejected';
      draft.summary ??= verdict ? undefined : cell.text || undefined;
    } else if (kind === 'summary') {
      draft.summary ??= cell.text || undefined;
    }
  }
  return [draft];
}
