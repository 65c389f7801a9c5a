import MarkdownIt from 'markdown-it';
import { buildBlocks } from './buildBlocks';
import { buildSections } from './buildSections';
import { findLostHeadings } from './findLostHeadings';
import { MarkdownDocument } from './MarkdownDocument';
import { readFrontMatter } from './readFrontMatter';
import { repairTables } from './repairTables';

// Inline text is read lazily, and only where something is looked for: that
// halves what a record costs.
const markdown = new MarkdownIt({ html: true });
markdown.core.ruler.disable([
  'inline',
  'linkify',
  'replacements',
  'smartquotes',
  'text_join',
]);

/**
 * Markdown as blocks and sections with their lines. Never throws: what is no
 * Markdown is a paragraph.
 */
export function parseDocument(text: string): MarkdownDocument {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const frontMatter = readFrontMatter(lines);
  const prepared = lines.slice();
  prepared.fill('', 0, frontMatter?.endLine ?? 0);
  const repairs = repairTables(prepared);
  findLostHeadings(prepared);
  const references: Record<string, { title: string; href: string }> =
    Object.create(null);
  const tokens = markdown.parse(prepared.join('\n'), { references });
  const blocks = buildBlocks(tokens, prepared);
  return {
    lines,
    frontMatter,
    root: buildSections(blocks, lines.length),
    blocks,
    references: new Map(
      Object.entries(references).map(([label, { href }]) => [
        label.toLowerCase(),
        href,
      ]),
    ),
    repairs,
  };
}
