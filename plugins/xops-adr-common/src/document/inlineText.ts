import { InlineSource } from './MarkdownDocument';
import { TextLine } from './TextLine';
import { InlineLink, InlineText } from './InlineLink';
import { readInline } from './readInline';
import { signsOf } from './signsOf';
import { SIGNS } from '../vocabulary/textSigns';

// Only these characters can begin a mark, a link, a tag or an entity.
const MARKED = /[\\`*_~[\]<&]|\s\s|[\n\t]/;

// With none of these, what is marked is bold as `**` or code, in pairs.
const MORE = /[\\_~[\]<&\n\t]|\s\s|\*{3}|[^*]\*[^*]|^\*[^*]|[^*]\*$|``/;

const MAY_LINK = SIGNS.bracket | SIGNS.slash;

/** The words as a reader sees them: no marks, tags or comments; blanks and line breaks as one blank. */
export function plainText(source: InlineSource | string): string {
  const text = typeof source === 'string' ? source : source.source;
  const signs = signsOf(source);
  const isMarked =
    (signs & SIGNS.marked) !== 0 ||
    ((signs & SIGNS.beyond) !== 0 && MARKED.test(text));
  if (!isMarked) {
    return text.trim();
  }
  const isMore = (signs & SIGNS.bracket) !== 0 || MORE.test(text);
  if (!isMore && !(text.includes('*') && text.includes('`'))) {
    return withoutPairs(text);
  }
  return readOnce(source).text;
}

function withoutPairs(text: string): string {
  const mark = text.includes('*') ? '**' : '`';
  const pieces = text.split(mark);
  // A mark without a partner stays.
  const last = pieces.length % 2 === 0 ? mark + pieces.pop() : '';
  return (pieces.join('') + last).trim();
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
    (signsOf(source) & MAY_LINK) !== 0 &&
    (text.includes('](') ||
      text.includes('://') ||
      (references !== undefined && references.size > 0 && text.includes('[')));
  if (!mayLink) {
    return [];
  }
  return inlineText(source, references).links;
}

/** Words, links and what is struck through, read once where the document has no reference links. */
export function inlineText(
  source: InlineSource | string,
  references?: ReadonlyMap<string, string>,
): InlineText {
  return references !== undefined && references.size > 0
    ? readInline(source, references)
    : readOnce(source);
}

/** Several readers ask a block for its words and for its links, which one reading tells. */
function readOnce(source: InlineSource | string): InlineText {
  if (typeof source === 'string') {
    return readInline(source);
  }
  source.read ??= readInline(source);
  return source.read;
}

/** Each line of a paragraph, with its own number. */
export function inlineLines(source: InlineSource): InlineSource[] {
  return source.source
    .split('\n')
    .map((text, index) => new TextLine(text, source.line + index));
}
