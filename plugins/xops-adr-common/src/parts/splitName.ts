import { plainText } from '../document/inlineText';

const LONGEST_NAME = 160;
const BOLD = /^\s*(?:\*\*|__)([^*_]{2,120})(?:\*\*|__)/;
// A mark may follow the bold words: `**Redis** (selected)`.
const MARK = /^\s*[([][^()[\]]{1,30}[)\]]/;
const DESIGNATION =
  /^(?:\p{L}{3,14}\s)?[([]?(?:\p{L}\d?|\d{1,2})[)\]]?\s?[:.)–—-]\s/u;
// A dash, a colon, or the end of a sentence.
const SEPARATOR = /\s[–—]\s|:\s|\s-\s|(?<=[\p{L}\p{N})]{3})\.\s(?=\p{Lu})/u;

/**
 * An option's name and what is said about it on the same line: `**Redis**: in
 * memory`, `B: Redis (Selected) — in memory`, `Redis. Fast, but volatile.`
 */
export function splitName(
  source: string,
  text: string,
): { name: string; summary: string } {
  const bold = BOLD.exec(source);
  const lead = bold ? plainText(bold[1]) : '';
  if (lead && text.startsWith(lead) && lead.length < text.length) {
    const mark = MARK.exec(text.slice(lead.length))?.[0].length ?? 0;
    return splitAt(text, lead.length + mark);
  }
  const from = DESIGNATION.exec(text)?.[0].length ?? 0;
  const place = text.slice(from).search(SEPARATOR);
  return place > 0 && from + place < LONGEST_NAME
    ? splitAt(text, from + place)
    : splitAt(text, Math.min(text.length, LONGEST_NAME));
}

function splitAt(text: string, place: number) {
  return {
    name: text.slice(0, place).replace(/\s*:$/, ''),
    summary: text.slice(place).replace(/^[\s:.–—-]+/, ''),
  };
}
