import { inlineLinks } from './inlineText';
import { Block, InlineSource } from './MarkdownDocument';
import { parseDocument } from './parseDocument';
import { readInline } from './readInline';

/** Where the links and images of a text lead, as written, each once. */
export interface RecordTargets {
  links: string[];
  images: string[];
}

const HTML_TARGET =
  /<(a|img)\s[^<>]{0,2000}?\b(?:href|src)\s*=\s*(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})')/gi;

/** Targets of Markdown's links and images, and of `<a>` and `<img>`. */
export function recordTargets(markdown: string): RecordTargets {
  const { blocks, references } = parseDocument(markdown);
  const links = new Set<string>();
  const images = new Set<string>();
  for (const text of blocks.flatMap(textsOf)) {
    for (const { href, kind } of inlineLinks(text, references)) {
      (kind === 'image' ? images : links).add(href);
    }
    addHtmlTargets(text.source, links, images);
  }
  for (const block of blocks) {
    if (block.type === 'html') {
      addHtmlTargets(block.content, links, images);
    }
  }
  return { links: [...links], images: [...images] };
}

/** The words of a text as its reader sees them, one line for each block; code as it is. */
export function recordText(markdown: string): string {
  const { blocks, references } = parseDocument(markdown);
  return blocks
    .flatMap(block =>
      block.type === 'code'
        ? block.content
        : textsOf(block).map(it => readInline(it, references).text),
    )
    .join('\n');
}

function textsOf(block: Block): InlineSource[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'item':
      return [block];
    case 'table':
      return [...block.header, ...block.rows.flatMap(row => row.cells)];
    default:
      return [];
  }
}

function addHtmlTargets(
  html: string,
  links: Set<string>,
  images: Set<string>,
): void {
  if (!html.includes('<')) {
    return;
  }
  for (const [, tag, quoted, apostrophes] of html.matchAll(HTML_TARGET)) {
    const target = quoted ?? apostrophes;
    (tag.toLowerCase() === 'img' ? images : links).add(target);
  }
}
