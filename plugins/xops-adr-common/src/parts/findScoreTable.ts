import { Cell, Grid, RatedCell } from './Grid';
import { OutlinedBlock, standsUnder } from './outlineOf';
import { RatingSigns, ratingSigns, scoreOfSign } from './ratingSigns';
import { readWeight } from './readWeight';
import { countsVotes } from './scoreDirection';
import {
  hasScore,
  isCount,
  isTotalLine,
  isVerdictLine,
  optionsAsColumns,
  optionsAsRows,
  ScoreLine,
  ScoreTable,
} from './ScoreTable';
import { Fraction } from './Fraction';
import { isWithin, weightsOf } from './recompute';
import { weightsInText } from './weightsInText';
import { OncePer } from '../document/OncePer';

/** A scoring table, its lines told apart by what they hold. */
export interface FoundScoreTable
  extends Pick<ScoreTable, 'orientation' | 'options'> {
  criteria: readonly ScoreLine[];
  totals?: ScoreLine;
  verdicts?: ScoreLine;
  weighted: boolean;
}

// What weights may sum to, in percent.
const PLAUSIBLE = [Fraction.of(50), Fraction.of(200)] as const;
const HUNDRED = Fraction.of(100);

const scoreTables = new OncePer(find);

/**
 * Finds out whether a table scores options and which way round: by its weights,
 * or, without any, by a line of totals. Undefined for every other table.
 */
export function findScoreTable(
  grid: Grid,
  outline: readonly OutlinedBlock[],
): FoundScoreTable | undefined {
  return scoreTables.of(grid, outline);
}

function find(
  written: Grid,
  outline: readonly OutlinedBlock[],
): FoundScoreTable | undefined {
  if (written.header.length < 2 || !mayScore(written) || !mayWeigh(written)) {
    return undefined;
  }
  const signs = ratingSigns(written, outline);
  const grid = signs ? withRatings(written, signs) : written;
  const columns = () => optionsAsColumns(grid);
  const rows = () => optionsAsRows(grid);
  const hasWeightColumn = grid.header.some(head => head.names('weight'));
  if (!hasWeightColumn && countsVotes(grid) && !hasSureWeight(grid)) {
    return undefined;
  }
  return (
    weightedTable(grid, hasWeightColumn ? columns() : rows()) ??
    weightedTable(grid, hasWeightColumn ? rows() : columns()) ??
    withWeightsInText(
      unweightedTable(grid, rows()) ?? unweightedTable(grid, columns()),
      grid,
      outline,
    )
  );
}

function withRatings(grid: Grid, signs: RatingSigns): Grid {
  const rated = (cell: Cell) => {
    const score = scoreOfSign(cell.text, signs);
    return score ? new RatedCell(cell, score) : cell;
  };
  return {
    ...grid,
    rows: grid.rows.map(row => ({ ...row, cells: row.cells.map(rated) })),
  };
}

function hasSureWeight({ header, rows }: Grid): boolean {
  return (
    header.some(({ text }) => readWeight(text)?.sure) ||
    rows.some(({ cells }) => readWeight(cells[0].text)?.sure)
  );
}

function withWeightsInText(
  table: FoundScoreTable | undefined,
  grid: Grid,
  outline: readonly OutlinedBlock[],
): FoundScoreTable | undefined {
  const weights =
    table &&
    weightsInText(
      table.criteria.map(({ name }) => name),
      grid,
      outline,
    );
  return table && weights
    ? {
        ...table,
        criteria: table.criteria.map((line, index) => ({
          ...line,
          weight: weights[index],
        })),
        weighted: true,
      }
    : table;
}

function weightedTable(
  grid: Grid,
  table: ScoreTable,
): FoundScoreTable | undefined {
  const { totals, verdicts } = specialLines(table);
  const isCriterion = (line: ScoreLine) =>
    line !== totals &&
    !isTotalLine(line) &&
    !isVerdictLine(line) &&
    !line.head.isAllAbout('rank', 'note', 'weight') &&
    (line.weight !== undefined || hasScore(line));
  const lines = table.lines.filter(isCriterion);
  const weighted = lines.filter(
    line => line.weight !== undefined && hasScore(line),
  );
  if (weighted.length < 2 || !saysThatItScores(grid, totals)) {
    return undefined;
  }
  const weights = weightsOf(weighted.map(({ weight }) => weight));
  if (!isWithin(weights.sum, PLAUSIBLE)) {
    return undefined;
  }
  return {
    ...table,
    // Where the weights are complete, a number without one is no criterion.
    criteria: weights.sum.equals(HUNDRED)
      ? lines.filter(({ weight }) => weight !== undefined)
      : lines,
    totals,
    verdicts,
    weighted: true,
  };
}

function unweightedTable(
  grid: Grid,
  table: ScoreTable,
): FoundScoreTable | undefined {
  const { totals, verdicts } = specialLines(table);
  const scored = totals?.cells.filter(cell => cell.score) ?? [];
  const named =
    table.orientation === 'options-as-rows'
      ? grid.header[0].names('option') || standsUnder(grid, 'options')
      : grid.header[0].names('criterion') ||
        standsUnder(grid, 'options', 'scores');
  if (
    !totals ||
    !named ||
    totals.head.names('average', 'statistic') ||
    scored.length < 2 ||
    scored.length * 2 < table.options.length
  ) {
    return undefined;
  }
  return {
    ...table,
    criteria: table.lines.filter(
      line =>
        line !== totals &&
        !isTotalLine(line) &&
        !isVerdictLine(line) &&
        !line.head.isAllAbout('rank', 'note') &&
        (table.orientation === 'options-as-columns' || hasScore(line)),
    ),
    totals,
    verdicts,
    weighted: false,
  };
}

/** Of several lines of totals the weighted one counts, else the last. */
function specialLines({ lines }: ScoreTable) {
  const totals = lines.filter(line => isTotalLine(line) && hasScore(line));
  return {
    totals:
      totals.findLast(({ head }) => head.names('weighted')) ?? totals.at(-1),
    verdicts: lines.find(isVerdictLine),
  };
}

const MAY_BE_SCORE = /[\d★⭐☆🌟●✭]/u;

/** Two cells with a number in them: a quick test for passing over other tables. */
function mayScore({ rows }: Grid): boolean {
  let numbers = 0;
  return rows.some(({ cells }) =>
    cells.some(({ source }, column) => {
      numbers += column > 0 && MAY_BE_SCORE.test(source) ? 1 : 0;
      return numbers > 1;
    }),
  );
}

const MAY_BE_WEIGHT = /[\dΣ∑]/u;

/** A number or a word for weights or totals in a name: as quick a test, for tables of plain numbers. */
function mayWeigh({ header, rows }: Grid): boolean {
  const weighs = (name: Cell) =>
    MAY_BE_WEIGHT.test(name.source) ||
    name.names('weight', 'total', 'score', 'average');
  return (
    header.some(weighs) ||
    rows.some(
      ({ cells }) =>
        weighs(cells[0]) || (isCount(header[0]) && weighs(cells[1])),
    )
  );
}

/** Weights alone are also those of load balancers and of fonts. */
function saysThatItScores(grid: Grid, totals: ScoreLine | undefined): boolean {
  return (
    totals !== undefined ||
    grid.header[0].names('criterion', 'option', 'subject') ||
    standsUnder(grid, 'options', 'scores')
  );
}
