import { signsOf } from '../document/signsOf';
import { DecisionPromise } from '../model/DecisionPromise';
import { Grid, GridRow } from './Grid';
import { OutlinedText } from './outlineOf';
import { mayHoldMoney, readMoney, WrittenMoney } from './readMoney';
import { Period, periodIn } from './readPeriod';
import { RejectedOptions } from './RejectedOptions';

type MoneyPromise = Extract<DecisionPromise, { kind: 'money' }>;

const PERIODS: Partial<Record<Period | 'once', MoneyPromise['period']>> = {
  PT1H: 'hour',
  P1D: 'day',
  P1M: 'month',
  P1Y: 'year',
  once: 'once',
};
const LONGEST_SUBJECT = 200;
const WORDS_BEFORE = 2;

/** Amounts in a paragraph or list item; a period may also stand in the label above it. */
export function moneyInText(outlined: OutlinedText): MoneyPromise[] {
  const { block, label } = outlined;
  if (!mayHoldMoney(block.source, signsOf(block))) {
    return [];
  }
  const above =
    label && label.line !== block.line
      ? periodIn(label.text)?.period
      : undefined;
  return outlined.lines.flatMap(({ source, line }) =>
    readMoney(source).flatMap(money =>
      promiseOf(money, money.period ?? above, source, line),
    ),
  );
}

/**
 * Amounts in the cells of a table. Where a cell names no period, that of its
 * column's or row's name holds, else the one that all others of its row or
 * column share.
 */
export function moneyInCells(
  grid: Grid,
  others: ReadonlySet<number>,
  rejected: RejectedOptions,
): MoneyPromise[] {
  const rows = grid.rows.filter(
    ({ line, cells }) =>
      !others.has(line) &&
      cells.some(({ source }) => mayHoldMoney(source)) &&
      !rejected.isNamed(cells[0].text),
  );
  if (rows.length === 0) {
    return [];
  }
  const isOther = grid.header.map(
    ({ text }, column) => column > 0 && rejected.isNamed(text),
  );
  const amounts = rows.map(({ cells }) =>
    cells.map(({ source, text }, column) =>
      mayHoldMoney(source) && !isOther[column] ? readMoney(text) : [],
    ),
  );
  return rows.flatMap((row, at) =>
    row.cells.flatMap((_, column) =>
      amounts[at][column].flatMap(money => {
        const period =
          money.period ??
          periodIn(grid.header[column].text)?.period ??
          periodIn(row.cells[0].text)?.period ??
          sharedPeriod(amounts[at].flat()) ??
          sharedPeriod(amounts.flatMap(cells => cells[column]));
        return promiseOf(money, period, subjectOf(grid, row, column), row.line);
      }),
    ),
  );
}

function sharedPeriod(
  amounts: readonly WrittenMoney[],
): WrittenMoney['period'] {
  const periods = new Set(amounts.flatMap(({ period }) => period ?? []));
  return periods.size === 1 ? [...periods][0] : undefined;
}

/** The names of a row and of its column, with other words of the row that stand before the amount. */
function subjectOf({ header }: Grid, { cells }: GridRow, column: number) {
  const isAttribute = cells[0].names('cost', 'benefit') && column > 0;
  const before = cells
    .slice(0, column)
    .filter(({ source }) => !mayHoldMoney(source))
    .slice(0, isAttribute ? 1 : WORDS_BEFORE)
    .map(({ text }) => text);
  const name = header[column].text;
  return (isAttribute ? [name, ...before] : [...before, name])
    .filter(Boolean)
    .join(' – ');
}

function promiseOf(
  { minimum, maximum, currency, direction, comparator, raw }: WrittenMoney,
  period: WrittenMoney['period'],
  subject: string,
  line: number,
): MoneyPromise[] {
  const known = period && PERIODS[period];
  return known
    ? [
        {
          kind: 'money',
          minimum,
          maximum,
          currency,
          period: known,
          direction,
          ...(comparator ? { comparator } : {}),
          subject: subject.slice(0, LONGEST_SUBJECT),
          raw,
          line,
        },
      ]
    : [];
}
