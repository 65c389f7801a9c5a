import { Matrix } from '../model/Matrix';
import { partTopics } from '../vocabulary/partTopics';
import { remembered } from '../vocabulary/remembered';
import { Cell, Grid } from './Grid';
import { readWeight, readWeightCell, WrittenWeight } from './readWeight';

// `K3S × weight`, `K3S (w)`
const WEIGHTED_SIGN = /[×x*]\s?(?:w|weight|gewicht)\b|\(w\)/iu;
const KIND_WORD = /[\p{L}]+|[×*()[\]:–—-]+/gu;

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
  const weightColumn = grid.header.findIndex(
    (head, column) => isWeightHead(head) && holdsWeights(grid, column),
  );
  const name = grid.header.findIndex(
    (_, column) => column !== weightColumn && !isNumbering(grid, column),
  );
  const named = grid.header.flatMap((head, column) =>
    column === name ||
    column === weightColumn ||
    isNumbering(grid, column) ||
    isBesideOptions(head)
      ? []
      : [column],
  );
  const found = productColumns(grid.header, named);
  const isOfAll = isOfAllOptions(grid.header, named, found);
  const products = new Map([...found].filter(([column]) => !isOfAll(column)));
  const columns = named.filter(
    column => !products.has(column) && !isOfAll(column),
  );
  const productOf = new Map([...products].map(([at, of]) => [of, at]));
  const sure = grid.rows.some(
    ({ cells }) => readWeight(cells[name].text)?.sure,
  );
  return {
    orientation: 'options-as-columns',
    options: columns.map(column =>
      productOf.has(column) ? nameOf(grid.header[column]) : grid.header[column],
    ),
    lines: grid.rows.map(({ cells }) => {
      const head = cells[name];
      const written = readWeight(head.text);
      const inHead = written && (written.sure || !sure) ? written : undefined;
      const beside =
        weightColumn < 0
          ? undefined
          : withPercent(
              readWeightCell(cells[weightColumn].text),
              grid.header[weightColumn],
            );
      const line = {
        head,
        name: inHead && !beside ? inHead.name : head.text,
        weight: beside ?? (weightColumn < 0 ? inHead : undefined),
        cells: columns.map(column => cells[column]),
      };
      // Totals stand below the products.
      return products.size > 0 && isTotalLine(line)
        ? {
            ...line,
            cells: columns.map(
              column => cells[productOf.get(column) ?? column],
            ),
          }
        : line;
    }),
  };
}

/** Columns that hold score times weight, each with the column of its scores: `K3S | K3S weighted`, `K3S | Weighted`. */
function productColumns(
  header: readonly Cell[],
  columns: readonly number[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  columns.forEach((column, index) => {
    const before = columns[index - 1];
    if (
      before !== undefined &&
      !found.has(before) &&
      isProduct(header[column], header[before])
    ) {
      found.set(column, before);
    }
  });
  return found;
}

/** A last column `Weighted score` beside several options, which none of them has for itself. */
function isOfAllOptions(
  header: readonly Cell[],
  columns: readonly number[],
  products: ReadonlyMap<number, number>,
): (column: number) => boolean {
  const isOfNone = (column: number) =>
    header[column].names('weighted') && withoutKind(header[column]).text === '';
  return products.size === 1 && columns.length > 2 ? isOfNone : () => false;
}

function isProduct(head: Cell, before: Cell): boolean {
  if (!head.names('weighted') && !WEIGHTED_SIGN.test(head.text)) {
    return false;
  }
  const name = withoutKind(head).text.toLowerCase();
  return name === '' || name === withoutKind(before).text.toLowerCase();
}

/** An option's column without the words that say what stands below it: `K3S` of `K3S (weighted score)`. */
function withoutKind(head: Cell): Cell {
  const bare = head.text
    .replace(KIND_WORD, word =>
      /^(?:raw|x|w|[^\p{L}]+)$/iu.test(word) ||
      partTopics.isAllAbout(word, ['weighted', 'weight', 'score', 'total'])
        ? ' '
        : word,
    )
    .replace(/\s+/g, ' ')
    .trim();
  return new Cell({ source: bare, line: head.line });
}

/** A column that is called `Score` alone has no other name. */
function nameOf(head: Cell): Cell {
  const name = withoutKind(head);
  return name.text === '' ? head : name;
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

/** False below `Criteria (weight)`, where each criterion has its weight beside it. */
function holdsWeights({ rows, header }: Grid, column: number): boolean {
  return (
    header[column].isAllAbout('weight') ||
    rows.some(({ cells }) => readWeightCell(cells[column].text) !== undefined)
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

/** What a name says of a line of numbers: that it is the total, or the score that it is without a weight. */
const totalIn = remembered((name): 'total' | 'score' | undefined => {
  const bare = new Cell({
    source: name.replace(/\([^()]{0,40}\)|[/\d.,%]/g, ' '),
    line: 0,
  });
  if (/^[Σ∑]$/.test(bare.text)) {
    return 'total';
  }
  const isScore =
    bare.names('total', 'score', 'average', 'weighted') &&
    bare.isAllAbout(
      'total',
      'score',
      'weighted',
      'weight',
      'average',
      'averageFiller',
      'maximum',
    );
  if (!isScore) {
    return undefined;
  }
  return bare.names('total') ? 'total' : 'score';
}, 60);

/** True for the line that states totals: `Total`, `Weighted score`, `Gesamt (max. 5)`, `Σ`. */
export function isTotalLine({ head, weight }: ScoreLine): boolean {
  const said = totalIn(head.text);
  return said === 'total' || (said === 'score' && weight === undefined);
}

/** True for the line that says what became of each option. */
export function isVerdictLine({ head }: ScoreLine): boolean {
  return head.isAllAbout('verdict', 'chosen');
}

/** True where at least one option has a score on the line. */
export function hasScore({ cells }: ScoreLine): boolean {
  return cells.some(cell => cell.score !== undefined);
}
