/** How far the end of a link, a code span or a tag is looked for: many openings without an end cost no more than their number. */
export const MAXIMUM_SPAN = 1_000;

/** Place of the parenthesis that closes the one at `open`. */
export function closingParenthesis(
  source: string,
  open: number,
): number | undefined {
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
export function destination(inner: string): string {
  const text = inner.trim();
  if (text.startsWith('<') && text.includes('>')) {
    return text.slice(1, text.indexOf('>'));
  }
  return text.replace(/\s+["'(][^]*$/, '');
}
