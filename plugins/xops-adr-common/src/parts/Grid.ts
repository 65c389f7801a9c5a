import { DecisionScope } from '../document/DecisionScope';
import { InlineSource, TableBlock } from '../document/MarkdownDocument';
import { OutlinedBlock, outlineOf } from './outlineOf';
import { PartHeading } from './PartHeading';
import { readScore, WrittenScore } from './readScore';
import { Keeper, OncePer } from '../document/OncePer';

/** A cell of a table. */
export class Cell extends PartHeading {
  /** True where all of it is bold. */
  get bold(): boolean {
    return /^(\*\*|__)[^*_]+\1$/.test(this.source.trim());
  }

  /** The score that it holds, if any. */
  get score(): WrittenScore | undefined {
    return readScore(this.text);
  }
}

/** A cell whose sign stands for a score. */
export class RatedCell extends Cell {
  readonly #score: WrittenScore;

  constructor(cell: Cell, score: WrittenScore) {
    super(cell);
    this.#score = score;
  }

  override get score(): WrittenScore {
    return this.#score;
  }
}

export interface GridRow {
  line: number;
  /** As many as the table has columns. */
  cells: readonly Cell[];
}

/** A table in which every row has a cell for every column. */
export interface Grid
  extends Keeper,
    Pick<OutlinedBlock, 'place' | 'headings' | 'label'> {
  line: number;
  endLine: number;
  header: readonly Cell[];
  rows: readonly GridRow[];
  /** Place of its block in the outline. */
  index: number;
}

const grids = new OncePer((scope: DecisionScope): readonly Grid[] =>
  outlineOf(scope).flatMap((outlined, index) =>
    outlined.block.type === 'table'
      ? [gridOf(outlined.block, outlined, index)]
      : [],
  ),
);

/** The tables of a decision, read once for all parts. */
export function gridsOf(scope: DecisionScope): readonly Grid[] {
  return grids.of(scope);
}

function gridOf(
  table: TableBlock,
  outlined: OutlinedBlock,
  index: number,
): Grid {
  const columns = Math.max(
    table.header.length,
    ...table.rows.slice(0, 3).map(row => row.cells.length),
  );
  return {
    place: outlined.place,
    headings: outlined.headings,
    label: outlined.label,
    index,
    line: table.line,
    endLine: table.endLine,
    header: cellsOf(table.header, columns, table.line),
    rows: table.rows.map(({ cells, line }) => ({
      line,
      cells: cellsOf(cells, columns, line),
    })),
  };
}

function cellsOf(
  sources: readonly InlineSource[],
  columns: number,
  line: number,
): Cell[] {
  const cells: Cell[] = [];
  for (let column = 0; column < columns; column++) {
    cells.push(new Cell(sources[column] ?? { source: '', line }));
  }
  return cells;
}
