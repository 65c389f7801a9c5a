const BEYOND_ASCII = /[\u0080-\uffff]/;

/**
 * Letters as vocabularies compare them: lower case, without accents, typographic
 * quotes as plain ones. `Ağırlık` and `AĞIRLIK` both give `agirlik`.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return BEYOND_ASCII.test(lower)
    ? lower
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replaceAll('ı', 'i')
        .replaceAll('ł', 'l')
        .replace(/[‘’]/g, "'")
    : lower;
}

const ASCII_WORD = /[a-z0-9]+/g;
const WORD = /[\p{L}\p{N}]+/gu;

/** The folded words of a text, without punctuation. */
export function foldedWords(text: string): string[] {
  const lower = text.toLowerCase();
  return BEYOND_ASCII.test(lower)
    ? fold(lower).match(WORD) ?? []
    : lower.match(ASCII_WORD) ?? [];
}
