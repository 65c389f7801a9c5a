import MarkdownIt from 'markdown-it';

export interface Table {
  header: string[];
  rows: string[][];
}

const markdown = new MarkdownIt();

/** The tables of a Markdown text, cells as plain words. */
export function readTables(text: string): Table[] {
  const rows: Array<{ table: number; cells: string[] }> = [];
  let table = -1;
  for (const token of markdown.parse(text, {})) {
    if (token.type === 'table_open') {
      table += 1;
    } else if (token.type === 'tr_open') {
      rows.push({ table, cells: [] });
    } else if (token.type === 'inline' && token.level > 3) {
      const words = token.children?.map(child => child.content).join('') ?? '';
      rows.at(-1)?.cells.push(words.trim());
    }
  }
  return Array.from({ length: table + 1 }, (_, index) => {
    const [header = [], ...body] = rows
      .filter(row => row.table === index)
      .map(row => row.cells);
    return { header, rows: body };
  });
}

/** The targets of all links and images. */
export function readLinks(text: string): string[] {
  return markdown
    .parse(text, {})
    .flatMap(token => token.children ?? [])
    .map(child => child.attrGet('href') ?? child.attrGet('src'))
    .filter(address => typeof address === 'string');
}
