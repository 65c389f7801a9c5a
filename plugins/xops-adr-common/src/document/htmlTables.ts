import { InlineSource, TableBlock } from './MarkdownDocument';

const TABLE = /<(table|dl)\b/i;
const MOST_LINES = 400;
const MOST_CHARACTERS = 40_000;
const CELL = /<(t[hd]|dt|dd)\b[^<>]{0,500}>/gi;
const LINK =
  /<a\s[^<>]{0,300}?\bhref\s?=\s?["']([^"'<>\s]{1,500})["'][^<>]{0,300}>([^<>]{1,300})<\/a>/gi;
// A line break stays: it divides what stands in a cell.
const TAG = /<(?!br\b)\/?[a-z][^<>]{0,500}>/gi;
const ROW_END = /<\/?tr\b|<\/?table\b|<\/?dl\b|<\/?t(?:head|body|foot)\b/i;

/** The first table or definition list in HTML of some lines, with the line behind it; undefined where they hold none. */
export function htmlTable(
  lines: readonly string[],
  from: number,
  to: number,
):
  | { header: InlineSource[]; rows: TableBlock['rows']; end: number }
  | undefined {
  let first = from;
  while (first < to && !TABLE.test(lines[first])) {
    first += 1;
  }
  const start = first < to ? TABLE.exec(lines[first]) : null;
  if (!start) {
    return undefined;
  }
  const end = endOf(lines, first, start[1].toLowerCase());
  const rows = rowsOf(lines.slice(first, end), first + 1);
  const [header, ...rest] = rows.filter(({ cells }) => cells.length > 0);
  return header && { header: header.cells, rows: rest, end };
}

/** Place of the line behind the one that closes it. */
function endOf(lines: readonly string[], first: number, tag: string): number {
  const close = `</${tag}`;
  const last = Math.min(lines.length, first + MOST_LINES);
  for (let index = first; index < last; index++) {
    if (lines[index].toLowerCase().includes(close)) {
      return index + 1;
    }
  }
  return last;
}

function rowsOf(lines: readonly string[], line: number): TableBlock['rows'] {
  const text = lines.join('\n').slice(0, MOST_CHARACTERS);
  const cells = [...text.matchAll(CELL)];
  const rows: TableBlock['rows'] = [];
  let lineNow = line;
  let counted = 0;
  cells.forEach((cell, index) => {
    const from = cell.index + cell[0].length;
    const until = cells[index + 1]?.index ?? text.length;
    const between = text.slice(cells[index - 1]?.index ?? 0, cell.index);
    lineNow += text.slice(counted, cell.index).split('\n').length - 1;
    counted = cell.index;
    const source = contentOf(text.slice(from, until), cell[1]);
    const isNewRow =
      rows.length === 0 ||
      cell[1].toLowerCase() === 'dt' ||
      (cell[1].toLowerCase() !== 'dd' && ROW_END.test(between.slice(1)));
    if (isNewRow) {
      rows.push({ cells: [], line: lineNow });
    }
    rows[rows.length - 1].cells.push({ source, line: lineNow });
  });
  return rows;
}

/** What stands in a cell, on one line. */
function contentOf(text: string, tag: string): string {
  const close = text.toLowerCase().indexOf(`</${tag.toLowerCase()}`);
  const rowEnd = close === -1 ? text.search(ROW_END) : close;
  return (rowEnd === -1 ? text : text.slice(0, rowEnd))
    .replace(/\s+/g, ' ')
    .replace(LINK, '[$2]($1)')
    .replace(TAG, '')
    .trim();
}
