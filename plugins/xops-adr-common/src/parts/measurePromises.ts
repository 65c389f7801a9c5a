import { mayHold } from '../document/signsOf';
import { OncePer } from '../document/OncePer';
import { DecisionPromise } from '../model/DecisionPromise';
import { Grid } from './Grid';
import {
  liesInOptions,
  OutlinedText,
  OutlinePlace,
  standsUnder,
} from './outlineOf';
import { readComparisons } from './readComparisons';
import { SIGNS } from '../vocabulary/textSigns';

type MeasurePromise = Extract<DecisionPromise, { kind: 'measure' }>;

const LONGEST_SUBJECT = 200;
const CURRENCY_BEFORE = /[$€£¥₹₴₺₽]\s?$/u;

const measurePlaces = new OncePer(promisesMeasures);

/** Measured targets of consequences, criteria and monitoring: `under 30 seconds`, `99.9 % availability`. */
export function measuresInText(outlined: OutlinedText): MeasurePromise[] {
  return mayHold(outlined.block, SIGNS.digit) &&
    measurePlaces.of(outlined.place)
    ? outlined.lines.flatMap(({ source, line }) =>
        measuresIn(source, source, line),
      )
    : [];
}

/** The same of a table; what it measures today is no promise. */
export function measuresInCells(grid: Grid): MeasurePromise[] {
  return measurePlaces.of(grid.place)
    ? grid.rows.flatMap(({ cells, line }) =>
        cells.flatMap(({ text }, column) =>
          column === 0 || grid.header[column].names('present')
            ? []
            : measuresIn(text, cells[0].text, line),
        ),
      )
    : [];
}

function promisesMeasures(outlined: OutlinePlace): boolean {
  return (
    standsUnder(
      outlined,
      'consequences',
      'validation',
      'monitoring',
      'benefit',
    ) &&
    !standsUnder(outlined, 'triggers', 'risks') &&
    !liesInOptions(outlined)
  );
}

function measuresIn(
  text: string,
  subject: string,
  line: number,
): MeasurePromise[] {
  return readComparisons(text).flatMap(
    ({ comparator, value, unit, window, start, end }) =>
      unit === '' ||
      window ||
      comparator === '=' ||
      /\d\+/.test(text.slice(start, end)) ||
      isMoney(text, start, end)
        ? []
        : [
            {
              kind: 'measure',
              comparator,
              value,
              unit,
              subject: subject.slice(0, LONGEST_SUBJECT),
              raw: text.slice(start, end).trim(),
              line,
            },
          ],
  );
}

function isMoney(text: string, start: number, end: number): boolean {
  return (
    CURRENCY_BEFORE.test(text.slice(0, start)) ||
    /[$€£¥₹₴₺₽]/u.test(text.slice(start, end))
  );
}
