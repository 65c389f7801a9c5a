import { TableRepair } from '../document/MarkdownDocument';
import { RecordFinding } from '../model/Finding';
import { Statement } from '../model/Statement';

/** A file whose bytes are no text. */
export function unreadableFile(path: string, problem: string): RecordFinding {
  return {
    rule: 'unreadable-file',
    severity: 'error',
    path,
    line: 1,
    words: path.split('/').at(-1) ?? path,
    message: `The file cannot be read: ${problem}.`,
    mend: 'Save the file as UTF-8 text.',
  };
}

/** A file of which only the beginning was read. */
export function partlyReadFile(
  path: string,
  unreadFrom: number,
): RecordFinding {
  return {
    rule: 'unreadable-file',
    severity: 'warning',
    path,
    line: unreadFrom,
    words: path.split('/').at(-1) ?? path,
    message: `The file is read up to line ${
      unreadFrom - 1
    } only: it is too long for a decision record.`,
    mend: 'Divide the file, or move what is no decision elsewhere.',
  };
}

/** A table that was mended before it was read. */
export function brokenTable(
  path: string,
  { line, words, reason }: TableRepair,
): RecordFinding {
  return {
    rule: 'broken-table',
    severity: 'warning',
    path,
    line,
    words: words.trim().slice(0, 200),
    message: `The table is broken: ${reason}.`,
    mend: 'Give every row of the table, the row of dashes too, the same number of cells.',
  };
}

/** What stands where a day belongs and is none of the calendar. */
export function unreadableDate(
  path: string,
  part: string | undefined,
  { text, line }: Statement,
): RecordFinding {
  return {
    rule: 'unreadable-date',
    severity: 'warning',
    path,
    line,
    ...(part !== undefined && { part }),
    words: text,
    message: `'${text}' is no day of the calendar.`,
    mend: 'Write the day as year-month-day: 2026-05-27.',
  };
}
