import { StatusState } from '../model/Status';
import { listWords } from './normaliseWords';
import { remembered } from './remembered';
import { STATE_WORDS } from './stateWords';

// Shorter words are too near to others: `closed`, `chosen`.
const SHORTEST = 7;
const LONGEST = 24;
const ONE_WORD = /^\P{L}{0,4}(\p{L}+)\P{L}{0,4}$/u;

const WORDS = Object.keys(STATE_WORDS)
  .filter((state): state is keyof typeof STATE_WORDS => state in STATE_WORDS)
  .flatMap(state =>
    listWords(STATE_WORDS[state])
      .filter(({ word }) => word.length >= SHORTEST && !word.includes(' '))
      .map(({ word }) => ({ word, state })),
  );

const stateNear = remembered(
  (word: string): StatusState | undefined =>
    WORDS.find(known => known.word[0] === word[0] && isNear(known.word, word))
      ?.state,
);

/** The state of a word that is spelled wrong by one letter: `Depreciated`. Words are normalised. */
export function nearState(words: string): StatusState | undefined {
  const word = words.length > LONGEST ? undefined : ONE_WORD.exec(words)?.[1];
  return word !== undefined && word.length >= SHORTEST - 1
    ? stateNear(word)
    : undefined;
}

/** True where one letter is missing, too many, another one, or stands behind the next. */
function isNear(known: string, word: string): boolean {
  if (Math.abs(known.length - word.length) > 1) {
    return false;
  }
  let start = 0;
  while (start < word.length && known[start] === word[start]) {
    start += 1;
  }
  const rest = (text: string, place: number) => text.slice(place);
  if (known.length !== word.length) {
    return known.length > word.length
      ? rest(known, start + 1) === rest(word, start)
      : rest(known, start) === rest(word, start + 1);
  }
  return (
    rest(known, start + 1) === rest(word, start + 1) ||
    (known[start] === word[start + 1] &&
      known[start + 1] === word[start] &&
      rest(known, start + 2) === rest(word, start + 2))
  );
}
