import { FieldMeaning, fieldMeaning } from '../vocabulary/fieldMeaning';
import { remembered } from '../vocabulary/remembered';
import {
  namedConcern,
  SectionConcern,
  sectionConcern,
  sectionLanguages,
} from '../vocabulary/sectionConcern';
import { plainText } from './inlineText';

/** The name of a section and what it stands for. */
export interface SectionName {
  /** Plain text; empty for what stands before the first heading. */
  readonly text: string;
  /** What it is about, where the vocabulary holds the name as it is. */
  readonly named?: SectionConcern;
  /** What it is about, by one of its words if need be. */
  readonly concern?: SectionConcern;
  /** What it says where it is itself a field: `## Status`. */
  readonly meaning?: FieldMeaning;
  /** Languages that have a section of this name. */
  readonly languages: readonly string[];
}

const LONGEST_KNOWN = 200;
const nameOfKnown = remembered(readName);

/** The name that a heading gives, in Markdown. */
export function sectionNameOf(heading: string): SectionName {
  return heading.length > LONGEST_KNOWN
    ? readName(heading)
    : nameOfKnown(heading);
}

function readName(heading: string): SectionName {
  const text = plainText(heading);
  return {
    text,
    named: namedConcern(text),
    concern: sectionConcern(text),
    meaning: fieldMeaning(text)?.meaning,
    languages: sectionLanguages(text),
  };
}
