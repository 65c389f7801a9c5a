import { DecisionScope } from '../document/DecisionScope';
import { AverageTable } from '../model/Matrix';
import { findScoreTable } from './findScoreTable';
import { Cell, Grid, gridsOf } from './Grid';
import { outlineOf } from './outlineOf';
import { readNumber } from './readNumber';
import { readScore, WrittenScore } from './readScore';
import { meanOf } from './recompute';

type Item = AverageTable['items'][number];

const FEWEST_VALUES = 2;

/**
 * The tables of a decision that state the plain average of the numbers before
 * it, in a row or in a column. A weighted table is a matrix instead.
 */
export function readAverages(scope: DecisionScope): AverageTable[] {
  return gridsOf(scope).flatMap(grid => {
    const table = averageRow(grid) ?? averageColumn(grid);
    const isMatrix = () => findScoreTable(grid, outlineOf(scope))?.weighted;
    return table && !isMatrix() ? [table] : [];
  });
}

function averageRow(grid: Grid): AverageTable | undefined {
  const place = grid.rows.findIndex(({ cells }) => isAverage(cells[0]));
  if (place < 0) {
    return undefined;
  }
  const above = grid.rows
    .slice(0, place)
    .filter(({ cells }) => !cells[0].isAllAbout('total', 'weight', 'maximum'));
  if (above.some(({ cells }) => cells[0].isAllAbout('statistic'))) {
    return undefined;
  }
  const items = grid.header.slice(1).flatMap((head, index) =>
    itemOf(
      head.text,
      above.map(({ cells }) => ({ name: cells[0], cell: cells[index + 1] })),
      grid.rows[place].cells[index + 1],
    ),
  );
  return tableOf(grid, grid.rows[place].cells[0], items);
}

function averageColumn(grid: Grid): AverageTable | undefined {
  const place = grid.header.findIndex(
    (head, column) => column > 0 && isAverage(head),
  );
  if (place < 0) {
    return undefined;
  }
  const before = grid.header
    .slice(1, place)
    .map((name, index) => ({ name, column: index + 1 }))
    .filter(({ name }) => !name.isAllAbout('total', 'weight', 'maximum'));
  if (grid.header.some(head => head.isAllAbout('statistic'))) {
    return undefined;
  }
  const items = grid.rows.flatMap(({ cells }) =>
    itemOf(
      cells[0].text,
      before.map(({ name, column }) => ({ name, cell: cells[column] })),
      cells[place],
    ),
  );
  return tableOf(grid, grid.header[place], items);
}

function isAverage(head: Cell): boolean {
  return (
    /^[xμ]?[̄⌀Ø∅]$/u.test(head.text) ||
    (head.names('average') && head.isAllAbout('average', 'averageFiller'))
  );
}

function itemOf(
  name: string,
  cells: readonly { name: Cell; cell: Cell }[],
  average: Cell | undefined,
): Item[] {
  const values = cells.flatMap(it => {
    const value = readValue(it.cell);
    return value ? [{ name: it.name.text, ...value }] : [];
  });
  const stated = average && readValue(average);
  if (values.length < FEWEST_VALUES || (average && !stated)) {
    return [];
  }
  const decimals = stated?.decimals ?? 0;
  const computed = meanOf(
    values.map(({ value }) => value),
    decimals + 2,
  );
  return computed === undefined
    ? []
    : [
        {
          name,
          values: values.map(it => ({
            name: it.name,
            value: Number(it.value),
          })),
          computed,
          ...(stated && average
            ? {
                stated: Number(stated.value),
                statedDecimals: decimals,
                statedLine: average.line,
              }
            : {}),
        },
      ];
}

/** A score, or a number with its unit: `12.5 ms`. */
function readValue(cell: Cell): WrittenScore | undefined {
  const score = readScore(cell.text);
  if (score) {
    return score;
  }
  const number = readNumber(cell.text);
  return number && /^\s?[\p{L}%]{1,8}$/u.test(cell.text.slice(number.end))
    ? { value: number.value, decimals: number.decimals }
    : undefined;
}

/** An average lies between what it is the average of; a table where most do not states something else. */
function tableOf(
  { line, endLine }: Grid,
  head: Cell,
  items: readonly Item[],
): AverageTable | undefined {
  const within = items.filter(({ values, stated }) => {
    const numbers = values.map(({ value }) => value);
    return (
      stated === undefined ||
      (stated >= Math.min(...numbers) && stated <= Math.max(...numbers))
    );
  });
  return items.length > 0 && within.length * 2 > items.length
    ? { line, endLine, label: head.text, items: [...items] }
    : undefined;
}
