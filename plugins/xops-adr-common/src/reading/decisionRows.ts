import { DecisionScope } from '../document/DecisionScope';
import {
  Block,
  MarkdownDocument,
  Section,
  TableBlock,
} from '../document/MarkdownDocument';
import { plainText } from '../document/inlineText';
import { FieldMeaning, fieldMeaning } from '../vocabulary/fieldMeaning';
import { INDEX_FILE } from './decisionLog';
import { interpretStatus } from './interpretStatus';
import { isRecordLink } from './linkTargets';
import { inlineLinks } from '../document/inlineText';
import { sectionNameOf } from '../document/sectionNameOf';

interface Columns {
  meanings: (FieldMeaning | undefined)[];
  id?: number;
  title: number;
}

const ID_NAME =
  /^(?:#|id|no|nr|adr|number|ref|nummer|número|numéro|№|номер|番号|编号)\.?$/i;
// `adr/0007-use-a-queue.md`, not `data-model.md`.
const RECORD_FILE = /adr|decision|(?:^|\/)\d{3,}[^/]*$/i;
const MOST_ROWS = 1_000;

/** Decisions that stand as rows of a table: with what was decided and why, not links to files of their own. */
export function decisionRows(
  document: MarkdownDocument,
  path: string,
  isLog: boolean,
): DecisionScope[] {
  const isIndex = INDEX_FILE.test(path);
  return document.blocks.flatMap(block => {
    const columns =
      block.type === 'table' ? columnsOf(block, isIndex, isLog) : undefined;
    return block.type === 'table' && columns
      ? block.rows
          .slice(0, MOST_ROWS)
          .filter(row => !leadsElsewhere(row))
          .flatMap(row => rowScope(document, block, columns, row))
      : [];
  });
}

function columnsOf(
  table: TableBlock,
  isIndex: boolean,
  isLog: boolean,
): Columns | undefined {
  const names = table.header.map(({ source }) => plainText(source));
  const meanings = names.map(name => fieldMeaning(name)?.meaning);
  const place = (meaning: FieldMeaning) => {
    const index = meanings.indexOf(meaning);
    return index === -1 ? undefined : index;
  };
  const title = place('title') ?? place('decision');
  const id = names.findIndex(name => ID_NAME.test(name.trim()));
  const says = [
    place('decision'),
    place('context'),
    place('consequences'),
  ].filter(it => it !== undefined && it !== title);
  const status = place('status');
  const dated = status ?? place('decided');
  const hasText = says.length > 0 && (dated !== undefined || id !== -1);
  const isTable =
    title !== undefined &&
    table.rows.length >= 2 &&
    (hasText ||
      // What was decided in a few words, and whether it holds.
      (!isIndex &&
        title === place('decision') &&
        (id !== -1 || place('decided') !== undefined) &&
        status !== undefined &&
        mostAreStates(table, status)));
  const elsewhere = table.rows.filter(leadsElsewhere).length;
  return isTable &&
    // Of a log's decisions some may have files of their own.
    (elsewhere * 2 < table.rows.length ||
      (isLog && hasText && table.rows.length - elsewhere > 1))
    ? { meanings, title, id: id === -1 ? undefined : id }
    : undefined;
}

/** True for a row whose decision has a file of its own, and does not merely refer to one. */
function leadsElsewhere({ cells }: TableBlock['rows'][number]): boolean {
  return cells.some(({ source }, index) =>
    inlineLinks(source).some(
      link => isRecordLink(link) && (index < 2 || RECORD_FILE.test(link.href)),
    ),
  );
}

function mostAreStates({ rows }: TableBlock, column: number): boolean {
  const states = rows.filter(
    ({ cells }) => interpretStatus(cells[column]?.source ?? '')?.known,
  );
  return states.length * 2 > rows.length;
}

function rowScope(
  document: MarkdownDocument,
  table: TableBlock,
  { id, title }: Columns,
  { cells, line }: TableBlock['rows'][number],
): DecisionScope[] {
  const name = cells[title]?.source.trim();
  if (!name) {
    return [];
  }
  const number = id === undefined ? '' : cells[id]?.source.trim() ?? '';
  const place = { line, endLine: line, depth: 0, quoted: false };
  const source = number ? `${number}: ${name}` : name;
  const heading = {
    type: 'heading' as const,
    ...place,
    level: 6,
    source,
    name: sectionNameOf(source),
  };
  const blocks: Block[] = cells.flatMap((cell, index) => {
    const label = table.header[index]?.source.trim();
    return label && index !== id && cell.source.trim()
      ? [
          {
            type: 'item' as const,
            ...place,
            ordered: false,
            source: `${label.replace(/[:：]$/, '')}: ${cell.source.trim()}`,
          },
        ]
      : [];
  });
  const section: Section = {
    heading,
    level: 6,
    children: [],
    blocks,
    line,
    endLine: line,
  };
  return [
    { document, section, blocks: [heading, ...blocks], line, endLine: line },
  ];
}
