import { PhraseFinder } from '../vocabulary/PhraseFinder';
import { PARTLY, STATES, SUPERSEDED } from '../vocabulary/statePhrases';
import { PART_WORDS } from '../vocabulary/stateWords';
import { clauseBefore, clausesOf, isFiller } from './statusQualifiers';

const PARTS = new PhraseFinder({ part: PART_WORDS });
// What ends a word for "partly" that stands behind: `superseded by ADR-7 in part`.
const ENDS = /^\s*(?:$|[).,;])/;

/** True where what stands before a word such as `superseded by` names a part of the record. */
export function isPartial(before: string, clause: string): boolean {
  return (
    PARTS.find(clause).length > 0 ||
    before
      .split(/[\s,]+/)
      .some(
        word =>
          /\p{L}/u.test(word) &&
          !isFiller(word) &&
          STATES.find(word).length === 0,
      )
  );
}

/** True where words say that a part of something is meant: `the naming portion of`. */
export function namesPart(words: string): boolean {
  return PARTS.find(words).length > 0;
}

/** True where words say "partly". */
export function isPartly(words: string): boolean {
  return PARTLY.find(words).length > 0;
}

/**
 * True where a word for "partly" belongs to the phrase at a place: before it in
 * its clause, right behind it, or at the end. A title that holds the word is not meant.
 */
export function isPartlySaid(
  text: string,
  { start, end }: { start: number; end: number },
): boolean {
  if (isPartly(clauseBefore(text, start))) {
    return true;
  }
  const after = text.slice(end);
  return PARTLY.find(after).some(
    found =>
      !/[\p{L}\p{N}]/u.test(after.slice(0, found.start)) ||
      ENDS.test(after.slice(found.end)),
  );
}

/** True where the whole record is said to be superseded, not a part of it. */
export function isSuperseded(normalised: string): boolean {
  return clausesOf(normalised).some(clause => {
    const [found] = SUPERSEDED.find(clause);
    return (
      found?.meaning === 'whole' &&
      !isPartial(clause.slice(0, found.start), clause)
    );
  });
}
