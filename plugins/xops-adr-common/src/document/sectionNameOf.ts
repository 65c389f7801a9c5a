import { FieldMeaning, fieldMeaning } from '../vocabulary/fieldMeaning';
import { remembered } from '../vocabulary/remembered';
import {
  namedConcern,
  SectionConcern,
  sectionConcern,
  sectionLanguages,
} from '../vocabulary/sectionConcern';
import { partTopics, Topic } from '../vocabulary/partTopics';
import { plainText } from './inlineText';

/** The name of a section and what it stands for. */
export class SectionName {
  /** Plain text; empty for what stands before the first heading. */
  readonly text: string;
  /** What it is about, where the vocabulary holds the name as it is. */
  readonly named: SectionConcern | undefined;
  /** What it is about, by one of its words if need be. */
  readonly concern: SectionConcern | undefined;
  /** What it says where it is itself a field: `## Status`. */
  readonly meaning: FieldMeaning | undefined;
  /** Languages that have a section of this name. */
  readonly languages: readonly string[];
  #topics: ReadonlySet<Topic> | undefined;

  constructor(text: string) {
    this.text = text;
    this.named = namedConcern(text);
    this.concern = sectionConcern(text);
    this.meaning = fieldMeaning(text)?.meaning;
    this.languages = sectionLanguages(text);
  }

  /** What its words name; records share their sections' names, which are looked at once. */
  get topics(): ReadonlySet<Topic> {
    this.#topics ??= partTopics.topicsIn(this.text);
    return this.#topics;
  }
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
  return new SectionName(plainText(heading));
}
