import { Token } from './BlockToken';
import { BlockSite, Heading, ListItem, Paragraph } from './blocks';
import { htmlTable } from './htmlTables';
import { Block, InlineSource, TableBlock } from './MarkdownDocument';
import { TextLine } from './TextLine';

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
    // What closes a block has no place of its own.
    if (token.nesting < 0) {
      switch (token.type) {
        case 'bullet_list_close':
        case 'ordered_list_close':
          ordered = lists.pop() ?? false;
          break;
        case 'list_item_close':
          depth -= 1;
          break;
        case 'blockquote_close':
          depth -= 1;
          quotes -= 1;
          break;
        case 'table_close':
          if (table) {
            blocks.push(...splitText(table, lines));
          }
          break;
        case 'thead_close':
          inHeader = false;
          break;
        default:
      }
      continue;
    }
    switch (token.type) {
      case 'inline':
        break;
      case 'heading_open':
        addHeading(
          blocks,
          token,
          tokens[index + 1],
          siteOf(token, depth, quotes),
        );
        break;
      case 'paragraph_open':
        // The first paragraph of an item is the item's own text.
        if (index === 0 || tokens[index - 1].type !== 'list_item_open') {
          blocks.push(
            new Paragraph(
              tokens[index + 1].content,
              siteOf(token, depth, quotes),
            ),
          );
        }
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        lists.push(ordered);
        ordered = token.type === 'ordered_list_open';
        break;
      case 'list_item_open':
        blocks.push(
          listItem(tokens, index, ordered, siteOf(token, depth, quotes)),
        );
        depth += 1;
        break;
      case 'blockquote_open':
        depth += 1;
        quotes += 1;
        break;
      case 'table_open':
        table = {
          type: 'table',
          ...siteOf(token, depth, quotes),
          header: [],
          rows: [],
        };
        blocks.push(table);
        break;
      case 'thead_open':
        inHeader = true;
        break;
      case 'tr_open':
        row = { cells: [], line: lineOf(token) };
        if (table && inHeader) {
          table.header = row.cells;
        } else {
          table?.rows.push(row);
        }
        break;
      case 'th_open':
      case 'td_open':
        row?.cells.push(new TextLine(tokens[index + 1].content, row.line));
        break;
      case 'fence':
      case 'code_block':
        blocks.push({
          type: 'code',
          ...siteOf(token, depth, quotes),
          language: token.info.trim().split(/\s/)[0],
          content: token.content,
        });
        break;
      case 'html_block':
        if (lineOf(token) > htmlEnd) {
          const found = htmlBlock(token, lines, siteOf(token, depth, quotes));
          blocks.push(found);
          htmlEnd = found.type === 'table' ? found.endLine : htmlEnd;
        }
        break;
      case 'hr':
        blocks.push({ type: 'rule', ...siteOf(token, depth, quotes) });
        break;
      default:
    }
  }
  return blocks;
}

function lineOf({ map }: Token): number {
  return map ? map[0] + 1 : 1;
}

function siteOf(token: Token, depth: number, quotes: number): BlockSite {
  const line = lineOf(token);
  return {
    line,
    endLine: Math.max(token.map ? token.map[1] : 1, line),
    depth,
    quoted: quotes > 0,
  };
}

function addHeading(
  blocks: Block[],
  token: Token,
  { content }: Token,
  site: BlockSite,
) {
  if (token.markup === '-' && (content.includes('\n') || FIELD.test(content))) {
    const end = site.endLine;
    blocks.push(new Paragraph(content, { ...site, endLine: end - 1 }), {
      type: 'rule',
      ...site,
      line: end,
    });
  } else {
    blocks.push(new Heading(content, Number(token.tag[1]), site));
  }
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
    new Paragraph(text.map(({ line }) => lines[line - 1].trim()).join('\n'), {
      line: text[0].line,
      endLine,
      depth,
      quoted,
    }),
  ];
}

function htmlBlock(
  token: Token,
  lines: readonly string[],
  site: BlockSite,
): Block {
  const table = htmlTable(lines, site.line - 1, site.endLine);
  return table
    ? {
        type: 'table',
        ...site,
        endLine: table.end,
        header: table.header,
        rows: table.rows,
      }
    : { type: 'html', ...site, content: token.content };
}

function listItem(
  tokens: readonly Token[],
  index: number,
  ordered: boolean,
  site: BlockSite,
): Block {
  const first = tokens[index + 1];
  const content =
    first.type === 'paragraph_open' ? tokens[index + 2].content : '';
  // Its own text alone: what follows in it comes as blocks of their own.
  site.endLine = content && first.map ? first.map[1] : site.line;
  const task = content.startsWith('[') ? TASK.exec(content) : null;
  return task
    ? new ListItem(
        content.slice(task[0].length),
        ordered,
        task[1] !== ' ',
        site,
      )
    : new ListItem(content, ordered, undefined, site);
}
