import { InlineSource } from '../document/MarkdownDocument';
import { LINK_TYPES } from '../model/RecordLink';
import { FieldMeaning, fieldMeaning } from '../vocabulary/fieldMeaning';

/** A field as a line states it, before its place in the record is known. */
export interface FieldInLine extends InlineSource {
  meaning: FieldMeaning;
  language: string;
  name: string;
}

// What stands between a name and its value, or a bold name at the beginning.
const MAY_BE_FIELD = /[:：=–—→]|\s-|^[\s>]*(?:[-+*]\s+)?(?:\*\*|__|<!--)/;
const LONGEST_LINE = 2_000;
const LONGEST_NAME = 90;
// Between fields on one line: a bar or dot, the end of a sentence before a bold
// name, or a comma or slash before a name with its colon.
const DIVIDER =
  /(?:\s*[|│·•‖]\s*|(?:[,;.]|\s\/)\s+(?=\*{0,2}\p{L}[\p{L} -]{1,25}\*{0,2}\s?[:：])|\s+(?=\*\*\p{L}[^*:：]{1,30}[:：]?\*\*))/u;
const BOLD_NAME = /^(\*\*|__)([^*_]{2,40})\1\s*(?:[-–—=→]\s*)?(.*)$/;
const DASHED_NAME = /^(\p{L}[\p{L} ]{2,30}?)\s+[-–—=→]{1,2}>?\s+(.+)$/u;
const DAY = /\d{4}|\d{1,2}[./]\d/;
// A quote's or list's mark, and an emoji by its name: `:bulb:`.
const MARK = /^[\s>]*(?:[-+*]\s+)?(?::[a-z0-9_+-]{2,40}:\s+)?/;
const COMMENT = /<!--(?:(?!-->)[^]){0,1000}-->/g;

// Names that are common words too, and say nothing without a colon.
const LOOSE = new Set<FieldMeaning>(['other', 'id', 'title', 'enables']);
const LINK_MEANINGS = new Set<FieldMeaning>(LINK_TYPES);
const STRICT = new Set<FieldMeaning>(['status', 'decided', 'deciders']);

/** All fields that one line states, in order; none for a line of prose. */
export function readFieldLine({ source, line }: InlineSource): FieldInLine[] {
  if (!MAY_BE_FIELD.test(source.slice(0, LONGEST_NAME + 20))) {
    return [];
  }
  const cut = source.slice(0, LONGEST_LINE);
  const text = (cut.includes('<!--') ? cut.replace(COMMENT, '') : cut).replace(
    MARK,
    '',
  );
  const first = readField(text, line);
  if (!first) {
    return [];
  }
  if (!DIVIDER.test(first.source)) {
    return [first];
  }
  const fields: FieldInLine[] = [];
  let place = 0;
  for (const segment of text.split(DIVIDER)) {
    const start = text.indexOf(segment, place);
    const field = fields.length === 0 ? undefined : withColon(segment, line);
    const last = fields.at(-1);
    if (field) {
      fields.push(field);
    } else if (last) {
      // No field of its own: the bar was part of the value before it.
      last.source += text.slice(place, start + segment.length);
    } else {
      fields.push(readField(segment, line) ?? first);
    }
    place = start + segment.length;
  }
  return fields.map(field => ({ ...field, source: tidyValue(field.source) }));
}

function readField(text: string, line: number): FieldInLine | undefined {
  return withColon(text, line) ?? withoutColon(text, line);
}

function withColon(text: string, line: number): FieldInLine | undefined {
  const colon = text.slice(0, LONGEST_NAME).search(/[:：]/);
  if (colon < 1 || text.startsWith('//', colon + 1)) {
    return undefined;
  }
  const name = text.slice(0, colon);
  const known = fieldMeaning(name);
  // `Superseded by: ADR-7` in a listing is what others are to write.
  const isListing = name.includes('`') && name.split('`').length % 2 === 0;
  if (!known || (isListing && isTie(known.meaning))) {
    return undefined;
  }
  const mark = ['**', '__', '*', '_', '~~'].find(
    it => (name.split(it).length - 1) % 2 === 1,
  );
  const value = text.slice(colon + 1);
  return {
    ...known,
    name: plainName(name),
    source: tidyValue(mark ? withoutMark(value, mark) : value),
    line,
  };
}

/** The value of a field whose name opened a mark: it closes right after the colon, or at the value's end. */
function withoutMark(value: string, mark: string): string {
  const text = value.trimStart();
  if (text.startsWith(mark)) {
    return text.slice(mark.length);
  }
  const end = text.indexOf(mark);
  return end === -1 ? text : text.slice(0, end) + text.slice(end + mark.length);
}

function withoutColon(text: string, line: number): FieldInLine | undefined {
  const bold = BOLD_NAME.exec(text);
  if (bold) {
    const known = fieldMeaning(bold[2]);
    return known &&
      !LOOSE.has(known.meaning) &&
      // `**Accepted** • Version 2` is a status, `**Accepted** 2021-03-05` its day.
      (known.meaning !== 'decided' || DAY.test(bold[3]))
      ? { ...known, name: plainName(bold[2]), source: tidyValue(bold[3]), line }
      : undefined;
  }
  const dashed = text.length < 200 ? DASHED_NAME.exec(text) : null;
  const known = dashed ? fieldMeaning(dashed[1]) : undefined;
  return dashed && known && STRICT.has(known.meaning)
    ? {
        ...known,
        name: plainName(dashed[1]),
        source: tidyValue(dashed[2]),
        line,
      }
    : undefined;
}

function isTie(meaning: FieldMeaning): boolean {
  return LINK_MEANINGS.has(meaning);
}

function plainName(name: string): string {
  return name.replace(/[*_`~]/g, '').trim();
}

/** Without the marks of a line break at the end. */
function tidyValue(value: string): string {
  return value.trim().replace(/\\$/, '').trim();
}
