import { plainText } from '../document/inlineText';
import { interpretStatus, StatusMeaning } from './interpretStatus';

/** A state that a title bears as a mark, and the title without it. */
export interface StateMark {
  words: string;
  meaning: StatusMeaning;
  title: string;
}

const WORDS = "(?<words>\\p{L}[\\p{L}'’ -]{2,29})";
const FORMS = [
  // Use a queue [DEPRECATED]
  new RegExp(`^(?<title>.*?)\\s*[[(]${WORDS}[\\])]\\s*$`, 'u'),
  // (accepted) Use a queue
  new RegExp(`^\\s*[[(]${WORDS}[\\])]\\s*(?<title>.*)$`, 'u'),
  // Use a queue · SETTLED, Use a queue — ✅ Accepted
  new RegExp(`^(?<title>.*\\S)\\s+[·•|–—]\\s*\\P{L}{0,4}${WORDS}\\s*$`, 'u'),
];
const CODES = [
  // Use a queue · `settled` (for now)
  new RegExp(`^(?<title>.*\\S)\\s+[·•|–—:-]\\s*\`${WORDS}\`[^\`]{0,120}$`, 'u'),
  // Use a queue `SETTLED`, not `current`, which is a name
  /^(?<title>.*\S)\s+`(?<words>\p{Lu}[\p{Lu}'’ -]{2,29})`\s*$/u,
];
const MAY_BEAR = /[\])`·•|–—]/;
const LONGEST = 400;

/** The state that a heading ends or begins with, where it is one and nothing else. */
export function stateMark(source: string): StateMark | undefined {
  if (!MAY_BEAR.test(source)) {
    return undefined;
  }
  const written = source.slice(0, LONGEST);
  const text = plainText(written);
  for (const match of [
    ...FORMS.map(form => form.exec(text)),
    ...CODES.map(form => form.exec(written)),
  ]) {
    const { words, title } = match?.groups ?? {};
    const meaning = words ? interpretStatus(words) : undefined;
    if (meaning?.known && meaning.bare) {
      return { words, meaning, title: title.trim() };
    }
  }
  return undefined;
}
