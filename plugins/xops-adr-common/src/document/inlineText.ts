import { InlineSource } from './MarkdownDocument';
import { InlineLink, readInline } from './readInline';

// Only these characters can begin a mark, a link, a tag or an entity.
const MARKED = /[\\`*_~[\]<&]|\s\s|[\n\t]/;

/** The words as a reader sees them: no marks, tags or comments; blanks and line breaks as one blank. */
export function plainText(source: InlineSource | string): string {
  const text = typeof source === 'string' ? source : source.source;
  return MARKED.test(text) ? readInline(source).text : text.trim();
}

/**
 * Links, reference links, images and bare addresses, in order, each with its line.
 * `references` are those of the document.
 */
export function inlineLinks(
  source: InlineSource | string,
  references?: ReadonlyMap<string, string>,
): InlineLink[] {
  const text = typeof source === 'string' ? source : source.source;
  const mayLink =
    text.includes('](') ||
    text.includes('://') ||
    (references !== undefined && references.size > 0 && text.includes('['));
  return mayLink ? readInline(source, references).links : [];
}

/** Each line of a paragraph, with its own number. */
export function inlineLines(source: InlineSource): InlineSource[] {
  return source.source
    .split('\n')
    .map((text, index) => ({ source: text, line: source.line + index }));
}
