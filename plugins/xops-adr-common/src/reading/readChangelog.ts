import { Block, InlineSource, Section } from '../document/MarkdownDocument';
import { readInline } from '../document/readInline';
import { interpretStatus } from './interpretStatus';
import { FoundDate, parseDates } from './parseDates';

/** A dated line of a list or table of changes. */
export interface LogEntry extends InlineSource {
  date: FoundDate;
  words: string;
}

const MOST_ENTRIES = 200;
const LONGEST_LINE = 2_000;

/** Dated entries of the blocks of a section: list items, rows, lines, headings. */
export function logEntries(
  blocks: readonly Block[],
  dayFirst?: boolean,
): LogEntry[] {
  return blocks
    .slice(0, MOST_ENTRIES)
    .flatMap(statementsOf)
    .slice(0, MOST_ENTRIES)
    .flatMap(({ source, line }) => {
      const words = readInline(source.slice(0, LONGEST_LINE)).text;
      const [date] = parseDates(words, dayFirst);
      return date ? [{ source, line, date, words }] : [];
    });
}

/** Each thing a block says on its own: lines of a paragraph, an item, the cells of a row. */
export function statementsOf(block: Block): InlineSource[] {
  switch (block.type) {
    case 'paragraph':
      return block.source
        .split('\n')
        .map((source, index) => ({ source, line: block.line + index }));
    case 'item':
    case 'heading':
      return [{ source: block.source, line: block.line }];
    case 'table':
      return block.rows.map(({ cells, line }) => ({
        source: cells.map(({ source }) => source.trim()).join(' | '),
        line,
      }));
    default:
      return [];
  }
}

/** All blocks of a section and of those below it, in order. */
export function blocksBelow(section: Section): Block[] {
  return [
    ...section.blocks,
    ...section.children.flatMap(child => [
      ...(child.heading ? [child.heading] : []),
      ...blocksBelow(child),
    ]),
  ];
}

/** The entry that holds now: the latest that states a status; of one day, the one that stands where newer ones do. */
export function latestState(
  entries: readonly LogEntry[],
): LogEntry | undefined {
  const stated = entries.filter(
    ({ source }) => interpretStatus(source)?.known === true,
  );
  const newestFirst =
    stated.length > 1 &&
    stated[0].date.value > stated[stated.length - 1].date.value;
  return stated.reduce<LogEntry | undefined>(
    (latest, entry) =>
      latest === undefined ||
      entry.date.value > latest.date.value ||
      (entry.date.value === latest.date.value && !newestFirst)
        ? entry
        : latest,
    undefined,
  );
}
