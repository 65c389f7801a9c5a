import { DecisionScope } from '../document/DecisionScope';
import {
  Block,
  MarkdownDocument,
  Section,
  TableBlock,
} from '../document/MarkdownDocument';
import { plainText } from '../document/inlineText';
import { FieldMeaning, fieldMeaning } from '../vocabulary/fieldMeaning';
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
// A table of a README lists records that have files of their own.
const INDEX_FILE = /(?:^|\/)(?:readme|_?index|toc|summary)\.\w+$/i;
const MOST_ROWS = 1_000;

/** Decisions that stand as rows of a table: with what was decided and why, not links to files of their own. */
export function decisionRows(
  document: MarkdownDocument,
  path: string,
): DecisionScope[] {
  const isIndex = INDEX_FILE.test(path);
  return document.blocks.flatMap(block => {
    const columns =
      block.type === 'table' ? columnsOf(block, isIndex) : undefined;
    return block.type === 'table' && columns
      ? block.rows
          .slice(0, MOST_ROWS)
          .flatMap(row => rowScope(document, block, columns, row))
      : [];
  });
}

function columnsOf(table: TableBlock, isIndex: boolean): Columns | undefined {
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
  const isLog =
    title !== undefined &&
    table.rows.length >= 2 &&
    (hasText ||
      // What was decided in a few words, and whether it holds.
      (!isIndex &&
        title === place('decision') &&
        (id !== -1 || place('decided') !== undefined) &&
        status !== undefined &&
        mostAreStates(table, status)));
  const leadsElsewhere = table.rows.some(({ cells }) =>
    cells.some(({ source }) => inlineLinks(source).some(isRecordLink)),
  );
  return isLog && !leadsElsewhere
    ? { meanings, title, id: id === -1 ? undefined : id }
    : undefined;
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
