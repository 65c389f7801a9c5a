import { Section } from '../document/MarkdownDocument';
import { plainText } from '../document/inlineText';
import { FieldMeaning, fieldMeaning } from '../vocabulary/fieldMeaning';
import {
  namedConcern,
  SectionConcern,
  sectionConcern,
} from '../vocabulary/sectionConcern';

/** The name of a section and what it stands for. */
export interface SectionName {
  /** Plain text; empty for what stands before the first heading. */
  text: string;
  /** What it is about, where the vocabulary holds the name as it is. */
  named?: SectionConcern;
  /** What it is about, by one of its words if need be. */
  concern?: SectionConcern;
  /** What it says where it is itself a field: `## Status`. */
  meaning?: FieldMeaning;
}

// Sections of any article: that they say a decision takes more signs of it.
const ANY_TEXT =
  /^\W*(?:(?:the|our|proposed|recommended) )?(?:solution|conclusions?|recommendations?|proposal|outcomes?|resolution)\W*$/i;

/** True for a name that sections of any article have, and those that say a decision too: `Resolution`. */
export function isOfAnyText(name: string): boolean {
  return ANY_TEXT.test(name);
}

const NAMES = new WeakMap<Section, SectionName>();
const NONE: SectionName = { text: '' };

/** The name of a section, read once however many readers ask for it. */
export function sectionName(section: Section): SectionName {
  const { heading } = section;
  if (!heading) {
    return NONE;
  }
  const known = NAMES.get(section);
  if (known) {
    return known;
  }
  const text = plainText(heading);
  const name = {
    text,
    named: namedConcern(text),
    concern: sectionConcern(text),
    meaning: fieldMeaning(text)?.meaning,
  };
  NAMES.set(section, name);
  return name;
}
