const BLANK_BEYOND_ASCII = /[^\S\0-\x7f]/;

/** Place behind the blanks that a line begins with, of which at most `most` are passed over; so are marks of quotes where `quotes` says so. */
export function behindBlanks(
  line: string,
  most: number,
  quotes = false,
): number {
  const end = Math.min(line.length, most);
  let place = 0;
  while (place < end && isPassedOver(line.charCodeAt(place), quotes)) {
    place += 1;
  }
  return place;
}

function isPassedOver(code: number, quotes: boolean): boolean {
  return code < 128
    ? code === 32 || (code >= 9 && code <= 13) || (quotes && code === 62)
    : BLANK_BEYOND_ASCII.test(String.fromCharCode(code));
}
