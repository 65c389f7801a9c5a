import type MarkdownIt from 'markdown-it';
import { htmlTable } from './htmlTables';
import { Block, InlineSource, TableBlock } from './MarkdownDocument';
import { sectionNameOf } from './sectionNameOf';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

// Front matter, tables and lists that a blank line was forgotten after: a rule
// of dashes below fields is a rule, not a heading of them.
const FIELD = /^(?:[*_]{1,3}|[-*] )?\p{L}[\p{L} /-]{0,40}[*_]{0,3}:/u;
const TASK = /^\[([ xX])\][ \t]+/;

/** The tokens of markdown-it as a flat list of blocks, each with its lines. */
export function buildBlocks(
  tokens: readonly Token[],
  lines: readonly string[],
): Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  let quotes = 0;
  let table: TableBlock | undefined;
  let row: { cells: InlineSource[]; line: number } | undefined;
  let inHeader = false;
  let ordered = false;
  const lists: boolean[] = [];
  // Last line of a table in HTML, which blank lines divide into several blocks.
  let htmlEnd = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const place = {
      line: (token.map?.[0] ?? 0) + 1,
      endLine: Math.max(token.map?.[1] ?? 1, (token.map?.[0] ?? 0) + 1),
      depth,
      quoted: quotes > 0,
    };
    switch (token.type) {
      case 'heading_open':
        blocks.push(...headingBlocks(token, tokens[index + 1], place));
        break;
      case 'paragraph_open':
        // The first paragraph of an item is the item's own text.
        if (tokens[index - 1]?.type !== 'list_item_open') {
          blocks.push({
            type: 'paragraph',
            ...place,
            source: tokens[index + 1].content,
          });
        }
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        lists.push(ordered);
        ordered = token.type === 'ordered_list_open';
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        ordered = lists.pop() ?? false;
        break;
      case 'list_item_open':
        blocks.push(itemBlock(tokens, index, ordered, place));
        depth += 1;
        break;
      case 'list_item_close':
        depth -= 1;
        break;
      case 'blockquote_open':
        depth += 1;
        quotes += 1;
        break;
      case 'blockquote_close':
        depth -= 1;
        quotes -= 1;
        break;
      case 'table_open':
        table = { type: 'table', ...place, header: [], rows: [] };
        blocks.push(table);
        break;
      case 'table_close':
        if (table) {
          blocks.push(...splitText(table, lines));
        }
        break;
      case 'thead_open':
        inHeader = true;
        break;
      case 'thead_close':
        inHeader = false;
        break;
      case 'tr_open':
        row = { cells: [], line: place.line };
        if (table && inHeader) {
          table.header = row.cells;
        } else {
          table?.rows.push(row);
        }
        break;
      case 'th_open':
      case 'td_open':
        row?.cells.push({ source: tokens[index + 1].content, line: row.line });
        break;
      case 'fence':
      case 'code_block':
        blocks.push({
          type: 'code',
          ...place,
          language: token.info.trim().split(/\s/)[0],
          content: token.content,
        });
        break;
      case 'html_block':
        if (place.line > htmlEnd) {
          const found = htmlBlock(token, lines, place);
          blocks.push(found);
          htmlEnd = found.type === 'table' ? found.endLine : htmlEnd;
        }
        break;
      case 'hr':
        blocks.push({ type: 'rule', ...place });
        break;
      default:
    }
  }
  return blocks;
}

interface Place {
  line: number;
  endLine: number;
  depth: number;
  quoted: boolean;
}

function headingBlocks(token: Token, inline: Token, place: Place): Block[] {
  const source = inline.content;
  if (token.markup === '-' && (source.includes('\n') || FIELD.test(source))) {
    const end = place.endLine;
    return [
      { type: 'paragraph', ...place, endLine: end - 1, source },
      { type: 'rule', ...place, line: end },
    ];
  }
  return [
    {
      type: 'heading',
      ...place,
      level: Number(token.tag.slice(1)),
      source,
      name: sectionNameOf(source),
    },
  ];
}

/** Text right below a table is a row to the parser, but has no `|`. */
function splitText(table: TableBlock, lines: readonly string[]): Block[] {
  const first = table.rows.findIndex(
    ({ line }) => !(lines[line - 1] ?? '').includes('|'),
  );
  if (first === -1) {
    return [];
  }
  const text = table.rows.splice(first);
  const { endLine, depth, quoted } = table;
  table.endLine = text[0].line - 1;
  return [
    {
      type: 'paragraph',
      line: text[0].line,
      endLine,
      depth,
      quoted,
      source: text.map(({ line }) => lines[line - 1].trim()).join('\n'),
    },
  ];
}

function htmlBlock(
  token: Token,
  lines: readonly string[],
  place: Place,
): Block {
  const table = htmlTable(lines, place.line - 1, place.endLine);
  return table
    ? {
        type: 'table',
        ...place,
        endLine: table.end,
        header: table.header,
        rows: table.rows,
      }
    : { type: 'html', ...place, content: token.content };
}

function itemBlock(
  tokens: readonly Token[],
  index: number,
  ordered: boolean,
  place: Place,
): Block {
  const first = tokens[index + 1];
  const content =
    first?.type === 'paragraph_open' ? tokens[index + 2].content : '';
  const task = TASK.exec(content);
  return {
    type: 'item',
    ...place,
    // Its own text alone: what follows in it comes as blocks of their own.
    endLine: content
      ? Math.max(first.map?.[1] ?? place.line, place.line)
      : place.line,
    ordered,
    ...(task ? { checked: task[1] !== ' ' } : {}),
    source: task ? content.slice(task[0].length) : content,
  };
}
