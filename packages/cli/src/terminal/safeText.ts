const CONTROL = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu;

/**
 * Words of a file on one line, without what could move a terminal's cursor,
 * change its colours or turn its writing round.
 */
export function safeText(text: string, maximumLength = 200): string {
  const line = text
    .slice(0, (maximumLength + 1) * 2)
    .replace(CONTROL, ' ')
    .trim();
  const characters = [...line];
  return characters.length > maximumLength
    ? `${characters.slice(0, maximumLength - 1).join('')}…`
    : line;
}
