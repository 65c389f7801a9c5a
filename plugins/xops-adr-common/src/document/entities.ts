const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['le', '≤'],
  ['ge', '≥'],
  ['euro', '€'],
  ['pound', '£'],
  ['rarr', '→'],
  ['check', '✓'],
]);

/** The character of an HTML entity, given without `&` and `;`; undefined for one that is not known. */
export function decodeEntity(name: string): string | undefined {
  const match = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!match) {
    return NAMED.get(name);
  }
  const code = match[1] ? parseInt(match[1], 16) : Number(match[2]);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}
