import { InlineSource } from '../document/MarkdownDocument';
import { FieldMeaning } from '../vocabulary/fieldMeaning';

/** Where a field was found; where several say the same thing, the earlier here is believed. */
export const FIELD_ORIGINS = [
  'frontMatter',
  'section',
  'head',
  'heading',
  'badge',
  'appendix',
  'title',
  'changelog',
  'tags',
] as const;
export type FieldOrigin = (typeof FIELD_ORIGINS)[number];

/** A name and a value that a record states somewhere. */
export interface StatedField extends InlineSource {
  meaning: FieldMeaning;
  language: string;
  /** As written, without marks. */
  name: string;
  origin: FieldOrigin;
}

/** Fields of one meaning, the most believable first. */
export function fieldsOf(
  fields: readonly StatedField[],
  ...meanings: FieldMeaning[]
): StatedField[] {
  const found = fields.filter(({ meaning }) => meanings.includes(meaning));
  return found.length < 2
    ? found
    : found.sort(
        (a, b) =>
          FIELD_ORIGINS.indexOf(a.origin) - FIELD_ORIGINS.indexOf(b.origin) ||
          a.line - b.line,
      );
}
