import { LinkType } from '../model/RecordLink';
import { FIELD_NAMES } from './fieldNames';
import { Words } from './languages';
import { LINK_WORDS } from './linkWords';
import { normaliseName, wordLookup } from './normaliseWords';
import { remembered } from './remembered';
import { SECTION_NAMES } from './sectionNames';
import { PARTLY } from './statePhrases';

/** What a field at a record's head says. */
export type FieldMeaning = 'status' | keyof typeof FIELD_NAMES | LinkType;

const LOOKUP = wordLookup<FieldMeaning>({
  status: SECTION_NAMES.status,
  ...(FIELD_NAMES satisfies Record<string, Words>),
  ...LINK_WORDS,
});
const LONGEST_NAME = 70;
const PARENTHESES = /\s*\([^()]*\)?\s*$/;
const MARKS = /[*_`~[\]]/g;

// A phrase of more words is a sentence, not a name.
const MOST_WORDS = 7;

const meaningOf = remembered(name => {
  const direct = LOOKUP.get(name.toLowerCase());
  if (direct || name.split(' ').length > MOST_WORDS) {
    return direct;
  }
  const plain = normaliseName(name.replace(MARKS, ' ')).replace(/-/g, ' ');
  return (
    LOOKUP.get(plain) ??
    LOOKUP.get(plain.replace(PARENTHESES, '')) ??
    LOOKUP.get(plain.replace(/ /g, '-')) ??
    partlyMeaning(plain) ??
    eitherMeaning(plain)
  );
});

/** `Version / date` holds a day, `Datum / Date` names it twice. */
function eitherMeaning(name: string) {
  if (!name.includes('/')) {
    return undefined;
  }
  const found = name.split('/').map(part => LOOKUP.get(part.trim()));
  // What an unknown name holds besides is none of it: `Status / follow-up`.
  return (
    found.find(it => it?.meaning === 'decided') ??
    (found.includes(undefined) ? undefined : found[0])
  );
}

/** `Partially superseded by` names the same tie, to a part. */
function partlyMeaning(name: string) {
  const [found] = PARTLY.find(name);
  return found
    ? LOOKUP.get(
        `${name.slice(0, found.start)}${name.slice(found.end)}`
          .replace(/\s+/g, ' ')
          .trim(),
      )
    : undefined;
}

/** What the name of a field or section says; undefined for a name that is in no vocabulary. */
export function fieldMeaning(
  name: string,
): { meaning: FieldMeaning; language: string } | undefined {
  return name.length > LONGEST_NAME ? undefined : meaningOf(name);
}
