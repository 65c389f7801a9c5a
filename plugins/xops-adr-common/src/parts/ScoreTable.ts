import { Matrix } from '../model/Matrix';
import { Cell, Grid } from './Grid';
import { readScore } from './readScore';
import { readWeight, readWeightCell, WrittenWeight } from './readWeight';

export type Weight = Pick<WrittenWeight, 'value' | 'unit'>;

/** One line of a scoring table across its options: a criterion, the totals, the verdicts. */
export interface ScoreLine {
  head: Cell;
  /** Name without the weight in it. */
  name: string;
  weight?: Weight;
  /** One cell for each option. */
  cells: readonly Cell[];
}

/** A scoring table with its lines one way round, whichever way it is written. */
export interface ScoreTable {
  orientation: Matrix['orientation'];
  options: readonly Cell[];
  lines: readonly ScoreLine[];
}

/** The table with options as rows; a row called "Weight" gives the weights of the columns. */
export function optionsAsRows(grid: Grid): ScoreTable {
  const name = grid.header.findIndex((_, column) => !isNumbering(grid, column));
  const weights = grid.rows.find(({ cells }) => isWeightHead(cells[name]));
  const rows = grid.rows.filter(
    row => row !== weights && !isBesideOptions(row.cells[name]),
  );
  const sure = grid.header.some(head => readWeight(head.text)?.sure);
  return {
    orientation: 'options-as-rows',
    options: rows.map(({ cells }) => cells[name]),
    lines: grid.header.flatMap((head, column) => {
      const named = readWeight(head.text);
      const inHead = named && (named.sure || !sure) ? named : undefined;
      const below = weights && readWeightCell(weights.cells[column].text);
      return column === name || isNumbering(grid, column)
        ? []
        : [
            {
              head,
              name: inHead ? inHead.name : head.text,
              weight: withPercent(below, weights?.cells[name]) ?? inHead,
              cells: rows.map(({ cells }) => cells[column]),
            },
          ];
    }),
  };
}

/** The table with options as columns; weights stand in a column of their own or beside each criterion. */
export function optionsAsColumns(grid: Grid): ScoreTable {
  const weightColumn = grid.header.findIndex(isWeightHead);
  const name = grid.header.findIndex(
    (_, column) => column !== weightColumn && !isNumbering(grid, column),
  );
  const columns = grid.header.flatMap((head, column) =>
    column === name ||
    column === weightColumn ||
    isNumbering(grid, column) ||
    isBesideOptions(head)
      ? []
      : [column],
  );
  const sure = grid.rows.some(
    ({ cells }) => readWeight(cells[name].text)?.sure,
  );
  return {
    orientation: 'options-as-columns',
    options: columns.map(column => grid.header[column]),
    lines: grid.rows.map(({ cells }) => {
      const head = cells[name];
      const named = readWeight(head.text);
      const inHead = named && (named.sure || !sure) ? named : undefined;
      const beside =
        weightColumn < 0
          ? undefined
          : withPercent(
              readWeightCell(cells[weightColumn].text),
              grid.header[weightColumn],
            );
      return {
        head,
        name: inHead && !beside ? inHead.name : head.text,
        weight: beside ?? (weightColumn < 0 ? inHead : undefined),
        cells: columns.map(column => cells[column]),
      };
    }),
  };
}

/** `Weight`, `Weight (%)`, `Criterion weight`, `Weight (max. 10)`. */
function isWeightHead(head: Cell): boolean {
  return (
    head.names('weight') &&
    (head.isAllAbout('weight', 'criterion', 'maximum') ||
      new Cell({
        source: head.text.replace(/\([^()]{0,40}\)/g, ' '),
        line: head.line,
      }).isAllAbout('weight', 'criterion', 'score'))
  );
}

/** A weight below `Weight (%)` is one in percent. */
function withPercent(
  weight: Weight | undefined,
  head: Cell | undefined,
): Weight | undefined {
  return weight && head?.source.includes('%')
    ? { ...weight, unit: 'percent' }
    : weight;
}

/** Columns and rows that hold neither options nor scores. */
function isBesideOptions(head: Cell): boolean {
  return head.isAllAbout('note', 'rank', 'maximum', 'weight', 'statistic');
}

/** A first column `#` that counts the rows. */
function isNumbering(grid: Grid, column: number): boolean {
  return column === 0 && isCount(grid.header[0]);
}

/** True for the head of a column that counts: `#`, `No.`. */
export function isCount(head: Cell): boolean {
  return /^(?:#|№|nr\.?|no\.?)$/i.test(head.text);
}

/** True for the line that states totals: `Total`, `Weighted score`, `Gesamt (max. 5)`, `Σ`. */
export function isTotalLine({ head, weight }: ScoreLine): boolean {
  const bare = new Cell({
    source: head.text.replace(/\([^()]{0,40}\)|[/\d.,%]/g, ' '),
    line: head.line,
  });
  return (
    /^[Σ∑]$/.test(bare.text) ||
    ((weight === undefined || bare.names('total')) &&
      bare.names('total', 'score', 'average') &&
      bare.isAllAbout(
        'total',
        'score',
        'weighted',
        'weight',
        'average',
        'averageFiller',
        'maximum',
      ))
  );
}

/** True for the line that says what became of each option. */
export function isVerdictLine({ head }: ScoreLine): boolean {
  return head.isAllAbout('verdict', 'chosen');
}

/** True where at least one option has a score on the line. */
export function hasScore({ cells }: ScoreLine): boolean {
  return cells.some(cell => readScore(cell.text) !== undefined);
}
