import { behindBlanks } from './leadingCode';
import { TableRepair } from './MarkdownDocument';

const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const PREFIX = /^[ \t>]{0,20}/;
const LONGEST_PREFIX = 20;
const MAXIMUM_LINE = 2_000;

/**
 * Mends tables whose delimiter row has lost cells (`|---|` over rows of four)
 * or whose header has lost its empty first cell. `lines` are changed in place,
 * one line stays one line.
 */
export function repairTables(lines: string[]): TableRepair[] {
  const repairs: TableRepair[] = [];
  let fence: string | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!mayMatter(line)) {
      continue;
    }
    const trimmed = line.length < MAXIMUM_LINE ? line.trimStart() : '';
    if (trimmed.startsWith('```') || trimmed.startsWith('~~~')) {
      const mark = trimmed.slice(0, 3);
      if (fence === undefined) {
        fence = mark;
      } else if (mark === fence) {
        fence = undefined;
      }
    } else if (
      fence === undefined &&
      index > 0 &&
      isDelimiter(line) &&
      isRow(lines[index - 1])
    ) {
      const end = endOfRows(lines, index + 1);
      repairs.push(...repairTable(lines, index, end));
      index = end - 1;
    }
  }
  return repairs;
}

/** True for a fence, and for what may be a row of dashes with a bar. */
function mayMatter(line: string): boolean {
  const place = behindBlanks(line, 20, true);
  switch (line[place]) {
    case '|':
    case ':':
    case '-':
      return true;
    case '`':
      return line.startsWith('```', place);
    case '~':
      return line.startsWith('~~~', place);
    default:
      return false;
  }
}

function endOfRows(lines: readonly string[], first: number): number {
  let end = first;
  while (end < lines.length && isRow(lines[end])) {
    end += 1;
  }
  return end;
}

function repairTable(
  lines: string[],
  delimiter: number,
  end: number,
): TableRepair[] {
  const header = delimiter - 1;
  const rows = lines.slice(delimiter + 1, end).map(countCells);
  const inHeader = countCells(lines[header]);
  const inDelimiter = countCells(lines[delimiter]);
  const widest = rows.reduce((most, count) => Math.max(most, count), 0);
  const lostFirst =
    rows.length > 0 && rows.every(count => count === inHeader + 1);
  const columns = lostFirst ? inHeader + 1 : inHeader;
  const repairs: TableRepair[] = [];
  if (lostFirst) {
    repairs.push({
      line: header + 1,
      words: lines[header],
      reason: `the header has ${inHeader} cells and each row below has ${widest}: its empty first cell is missing`,
    });
    lines[header] = prefixOf(lines[header]).concat(
      '| ',
      lines[header].replace(PREFIX, ''),
    );
  }
  if (inDelimiter !== columns) {
    repairs.push({
      line: delimiter + 1,
      words: lines[delimiter],
      reason: `the row of dashes has ${cells(
        inDelimiter,
      )} and the table has ${columns}`,
    });
    lines[delimiter] = prefixOf(lines[delimiter]).concat(
      '|',
      '---|'.repeat(columns),
    );
  }
  return repairs;
}

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

function prefixOf(line: string): string {
  return PREFIX.exec(line)?.[0] ?? '';
}

function isDelimiter(line: string): boolean {
  return (
    line.includes('|') &&
    line.includes('-') &&
    line.length < MAXIMUM_LINE &&
    DELIMITER.test(line.slice(behindPrefix(line)))
  );
}

/** Place behind the blanks and marks of quotes that a row may stand behind. */
function behindPrefix(line: string): number {
  let place = 0;
  while (place < LONGEST_PREFIX && isPrefix(line.charCodeAt(place))) {
    place += 1;
  }
  return place;
}

/** A blank, a tab or `>`. */
function isPrefix(code: number): boolean {
  return code === 32 || code === 9 || code === 62;
}

function isRow(line: string): boolean {
  const start = behindPrefix(line);
  if (line[start] !== '|') {
    return false;
  }
  const { length } = line.trimEnd();
  return length - start > 2 && line[length - 1] === '|';
}

/** Cells of a row as the parser counts them: an escaped pipe divides nothing. */
function countCells(line: string): number {
  const start = behindPrefix(line);
  const { length } = line.trimEnd();
  let pipes = 0;
  for (
    let place = line.indexOf('|', start);
    place !== -1;
    place = line.indexOf('|', place + 1)
  ) {
    if (place === start || line[place - 1] !== '\\') {
      pipes += 1;
    }
  }
  return (
    pipes -
    (line[start] === '|' ? 1 : 0) -
    (length > start && line[length - 1] === '|' ? 1 : 0) +
    1
  );
}
