const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global expression, which is used as it is: `matchAll` makes a
 * copy of it each time, which costs more than most searches.
 */
export function matchesOf(
  pattern: RegExp,
  text: string,
): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) {
    return NONE;
  }
  const found: RegExpExecArray[] = [];
  while (match) {
    found.push(match);
    if (match[0] === '') {
      pattern.lastIndex += 1;
    }
    match = pattern.exec(text);
  }
  return found;
}
