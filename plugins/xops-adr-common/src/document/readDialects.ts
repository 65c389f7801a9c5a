const FENCE = /^\s{0,20}(?:```|~~~)/;
// What any of the dialects' marks begins with; all other lines are passed over.
const MAY_MATTER = /[{]|^\s{0,3}(?:<h|:[ \t]|!!!|\?\?\?)|^\s{0,20}[`~]{3}/i;
const MAXIMUM_LINE = 2_000;
const LONGEST_TERM = 80;
// kramdown's `{: .no_toc }` and Liquid's `{% include toc.html %}` on a line of their own.
const ATTRIBUTES = /^\s{0,8}(?:\{:[^{}]{0,200}\}|\{%[^{}%]{0,200}%\})\s*$/;
// `## Status {#status}`, `## Status {: .no_toc }`
const BEHIND_HEADING =
  /^(\s{0,3}#{1,6}\s[^{}]{1,300}?)\s*\{[:#.][^{}]{0,100}\}\s*$/;
const HTML_HEADING =
  /^\s{0,3}<h([1-6])(?:\s[^<>]{0,300})?>\s*([^<>]{1,300}|[^<>]{0,300}<(?:a|code|b|strong|em|span)\b[^<>]{0,300}>[^<>]{0,300}<\/[a-z]{1,6}>[^<>]{0,300})<\/h\1>\s*$/i;
const DEFINITION = /^ {0,3}:[ \t]+(\S.*)$/;
// What a term of a definition list is not: a mark of another block, or a sentence.
const NO_TERM = /^\s*(?:[-+*>#|<`~:]|\d+[.)]\s|$)|[.;:]\s*$/;

// `!!! info "Status"` of MkDocs, with its text indented below.
const ADMONITION =
  /^ {0,3}(?:!!!|\?\?\?\+?) [a-z][\w -]{1,40}?\s*(?:"([^"]{0,100})")?\s*$/i;
const INDENT = /^(?: {4}|\t)/;
const MOST_INDENTED = 200;

/** True where a text may hold what `readDialects` makes plain: a quick test, since most hold nothing of it. */
export function mayHoldDialects(text: string): boolean {
  return (
    text.includes('{') ||
    text.includes('!!! ') ||
    text.includes('??? ') ||
    text.includes('???+ ') ||
    (text.includes('<') && /<h[1-6]/i.test(text)) ||
    mayDefine(text)
  );
}

/** True where a line begins with a colon, as the definition of a term does. */
function mayDefine(text: string): boolean {
  for (
    let colon = text.indexOf(':');
    colon !== -1;
    colon = text.indexOf(':', colon + 1)
  ) {
    let start = colon;
    while (start > 0 && colon - start < 4 && text[start - 1] === ' ') {
      start -= 1;
    }
    if (text[start - 1] === '\n' || text[start - 1] === '\r') {
      return true;
    }
  }
  return false;
}

/**
 * What other dialects of Markdown add, as plain Markdown: attributes of kramdown
 * and tags of Liquid are dropped, headings in HTML and definition lists become
 * headings and lists, an admonition becomes its title and text. `lines` are
 * changed in place, one line stays one line.
 */
export function readDialects(lines: string[]): void {
  let fence: string | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line.length > MAXIMUM_LINE || !MAY_MATTER.test(line)) {
      continue;
    }
    if (FENCE.test(line)) {
      const mark = line.trimStart().slice(0, 3);
      if (fence === undefined) {
        fence = mark;
      } else if (mark === fence) {
        fence = undefined;
      }
    } else if (fence === undefined) {
      lines[index] = plainLine(line);
      readDefinition(lines, index);
      readAdmonition(lines, index);
    }
  }
}

function plainLine(line: string): string {
  if (line.includes('{')) {
    return ATTRIBUTES.test(line) ? '' : BEHIND_HEADING.exec(line)?.[1] ?? line;
  }
  const heading = HTML_HEADING.exec(line);
  return heading
    ? `${'#'.repeat(Number(heading[1]))} ${heading[2].trim()}`
    : line;
}

/** `Status` with `: Accepted` below it becomes the item `Status: Accepted` on the lower line. */
function readDefinition(lines: string[], index: number): void {
  const definition = DEFINITION.exec(lines[index]);
  const above = lines[index - 1]?.trim() === '' ? index - 2 : index - 1;
  const term = lines[above] ?? '';
  if (definition && term.length <= LONGEST_TERM && !NO_TERM.test(term)) {
    lines[above] = '';
    lines[index] = `- ${term.trim()}: ${definition[1]}`;
  }
}

/** The title becomes a name in bold, and what is indented below it the text behind that name. */
function readAdmonition(lines: string[], index: number): void {
  const admonition = ADMONITION.exec(lines[index]);
  if (!admonition) {
    return;
  }
  const [, title] = admonition;
  lines[index] = title ? `**${title.trim()}:**` : '';
  const last = Math.min(lines.length, index + 1 + MOST_INDENTED);
  for (let next = index + 1; next < last; next++) {
    const line = lines[next];
    if (INDENT.test(line)) {
      lines[next] = line.replace(INDENT, '');
    } else if (line.trim() !== '') {
      return;
    }
  }
}
