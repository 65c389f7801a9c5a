import type { Table } from './tables';

export interface Total {
  option: string;
  stated: number;
  computed: number;
}

const TOTAL = /^(total|usd a month|weighted score|average|mean)$/i;
const PERCENT = /(\d+)\s?%/;

/** `4/5`, `8.10`, `87.1%`: the first number, or NaN. */
const numberIn = (cell: string) => Number.parseFloat(cell.replace(/,/g, ''));

/** A weight of 0 belongs to a column that is no criterion. */
const weighted = (cell: string, percent: number) =>
  percent === 0 ? 0 : (numberIn(cell) * percent) / 100;

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

/** What a table says its columns or rows come to, and what they really come to. Nothing for a table without totals. */
export function readTotals({ header, rows }: Table): Total[] {
  return header.some(cell => PERCENT.test(cell))
    ? optionsInRows(header, rows)
    : optionsInColumns(header, rows);
}

function optionsInRows(header: string[], rows: string[][]): Total[] {
  const weights = header.map(cell => Number(PERCENT.exec(cell)?.[1] ?? 0));
  const total = header.findIndex(cell => TOTAL.test(cell));
  return rows.map(row => ({
    option: row[0],
    stated: numberIn(row[total]),
    computed: sum(row.map((cell, index) => weighted(cell, weights[index]))),
  }));
}

function optionsInColumns(header: string[], rows: string[][]): Total[] {
  const totals = rows.find(([name]) => TOTAL.test(name));
  if (!totals) {
    return [];
  }
  const items = rows.slice(0, rows.indexOf(totals));
  const weight = header.indexOf('Weight');
  return header.flatMap((option, column) => {
    const stated = numberIn(totals[column]);
    if (column === 0 || column === weight || Number.isNaN(stated)) {
      return [];
    }
    const cells = items.map(row =>
      weight < 0
        ? numberIn(row[column])
        : weighted(row[column], numberIn(row[weight])),
    );
    const isAverage = /^(average|mean)$/i.test(totals[0]);
    const computed = isAverage ? sum(cells) / cells.length : sum(cells);
    return [{ option, stated, computed }];
  });
}
