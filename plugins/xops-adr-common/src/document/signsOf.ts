import { readSigns } from '../vocabulary/textSigns';
import { InlineSource } from './MarkdownDocument';

/** What a text may hold, as bits of `SIGNS`; found out once for what keeps it. */
export function signsOf(text: InlineSource | string): number {
  if (typeof text === 'string') {
    return readSigns(text);
  }
  if (text.signs === -1) {
    text.signs = readSigns(text.source);
  }
  return text.signs ?? readSigns(text.source);
}

/** True where a text may hold one of some signs. */
export function mayHold(text: InlineSource, signs: number): boolean {
  return (signsOf(text) & signs) !== 0;
}
