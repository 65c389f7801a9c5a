import { plainText } from '../document/inlineText';
import { Block } from '../document/MarkdownDocument';
import { interpretStatus } from './interpretStatus';
import { parseDates } from './parseDates';
import { StatusCandidate } from './StatusCandidate';

const BETWEEN = /\s+[·•|–—]\s+/;
const LONGEST = 160;

/** A line below the title that holds day and state without naming them: `*2026-06-18* · accepted`. */
export function stateLine(
  block: Block | undefined,
): StatusCandidate | undefined {
  if (block?.type !== 'paragraph' || !BETWEEN.test(block.source)) {
    return undefined;
  }
  const [line] = block.source.split('\n', 1);
  const words = line.length > LONGEST ? [] : plainText(line).split(BETWEEN);
  const states = words.flatMap(word => {
    const meaning = interpretStatus(word);
    return meaning?.known && meaning.bare ? [meaning] : [];
  });
  return states.length === 1 &&
    words.some(word => parseDates(word)[0]?.index === 0)
    ? { ...states[0], raw: line, line: block.line, origin: 'head' }
    : undefined;
}
