/** How far the end of a link, a code span or a tag is looked for: many openings without an end cost no more than their number. */
export const MAXIMUM_SPAN = 1_000;

/** Place of the parenthesis that closes the one at `open`. */
function closingParenthesis(source: string, open: number): number | undefined {
  const last = Math.min(source.length, open + MAXIMUM_SPAN);
  if (!source.slice(open, last).includes(')')) {
    return undefined;
  }
  let depth = 0;
  for (let place = open; place < last; place++) {
    if (source[place] === '\\') {
      place += 1;
    } else if (source[place] === '(') {
      depth += 1;
    } else if (source[place] === ')') {
      depth -= 1;
      if (depth === 0) {
        return place;
      }
    }
  }
  return undefined;
}

/** The address in `(<address> "title")`. */
function destination(inner: string): string {
  const text = inner.trim();
  const address =
    text.startsWith('<') && text.includes('>')
      ? text.slice(1, text.indexOf('>'))
      : text.replace(/\s+["'(][^]*$/, '');
  return address.includes('\\')
    ? address.replace(/\\([!-/:-@[-`{-~])/g, '$1')
    : address;
}

/** Place of words behind another place, as far as `MAXIMUM_SPAN` reaches. */
export function placeOf(
  source: string,
  words: string,
  from: number,
): number | undefined {
  const place = source.slice(from, from + MAXIMUM_SPAN).indexOf(words);
  return place === -1 ? undefined : from + place;
}

/** What may follow the bracket that closes a link's text. */
interface BehindLink {
  source: string;
  /** Place behind that bracket. */
  after: number;
  /** Words of the link, by which a reference is found. */
  label: () => string;
  references: ReadonlyMap<string, string>;
}

/** The address that follows a link's text, by itself or as a reference's label, and where it ends; undefined where nothing of that kind does. */
export function linkTarget({
  source,
  after,
  label,
  references,
}: BehindLink): { href: string; end: number } | undefined {
  if (source[after] === '(') {
    const end = closingParenthesis(source, after);
    if (end !== undefined) {
      return { href: destination(source.slice(after + 1, end)), end: end + 1 };
    }
  }
  if (references.size === 0) {
    return undefined;
  }
  if (source[after] === '[') {
    const end = placeOf(source, ']', after);
    const name =
      end === undefined ? undefined : source.slice(after + 1, end) || label();
    const href = name && references.get(name.trim().toLowerCase());
    return end === undefined || !href ? undefined : { href, end: end + 1 };
  }
  const href = references.get(label().toLowerCase());
  return href === undefined ? undefined : { href, end: after };
}
