import { DecisionScope } from '../document/DecisionScope';
import { plainText } from '../document/inlineText';
import { StatedDate } from '../model/StatedDate';
import { Statement } from '../model/Statement';
import { Status } from '../model/Status';
import { isPlaceholder } from './statusText';
import { leadingDay } from './leadingDay';
import { FoundDate, parseDates } from './parseDates';
import { blocksBelow, logEntries, statementsOf } from './readChangelog';
import { titleSection } from './collectFields';
import { fieldsOf, StatedField } from './StatedField';
import { sectionName } from './sectionName';

const DECIDED_WORDS =
  /\b(?:accepted|approved|adopted|decided|ratified|agreed|angenommen|akzeptiert|beschlossen|accepté|acceptée|aceptado|aceptada|aceito|aceita|aprovado|aprobado)\b/i;

const DAY_FIRST = new Set(
  'de fr es pt it nl pl cs uk ru tr sv da nb fi'.split(' '),
);
const LONGEST_DATE = 60;
// `2021-13-45`, `31.02.2024`, `31st February 2024`, `February 30, 2024`
const DAY_LIKE =
  /^\W{0,3}(?:\d{1,4}\s?([-/.])\s?\d{1,2}\s?\1\s?\d{1,4}|\d{1,2}(?:st|nd|rd|th|\.)?[\s-]+(?:de\s)?\p{L}{3,12}\.?,?[\s-]+(?:de\s)?(?:19|20)\d{2}|\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d{2}|(?:19|20)\d{2}[-/]\d{1,2}|20\d{6})(?!\d)/u;
// What a day belongs to that was looked at again, and not decided.
const LOOKED_AT_AGAIN =
  /re-?view|revisit|valid until|expire|überprüf|geprüft|gültig bis|révis|réexam|revisi|revisã|revisa|herzien|przegl|ревіз|перегл|пересм|gözden|見直|レビュー|评审|复审/iu;

export interface DateReading {
  scope: DecisionScope;
  fields: readonly StatedField[];
  status?: Status;
  /** Path of the file, whose name may hold a date. */
  path: string;
  dayFirst?: boolean;
}

/**
 * The date of a decision: a date field, then the day that its heading begins
 * with in a file of several, the date beside the status, when it was created, its
 * change log, when it was last changed, the file's name.
 */
export function readDate(reading: DateReading): StatedDate | undefined {
  const { fields, scope, dayFirst } = reading;
  const field = (...meanings: ('decided' | 'created' | 'updated')[]) =>
    dateOfFields(fieldsOf(fields, ...meanings), dayFirst);
  return (
    field('decided') ??
    dateOfSections(scope, 'decided', dayFirst) ??
    dateOfHeading(reading) ??
    dateOfStatus(reading) ??
    dateBelowTitle(reading) ??
    field('created') ??
    dateOfSections(scope, 'created', dayFirst) ??
    dateOfChangelog(scope, dayFirst) ??
    field('updated') ??
    dateOfName(reading)
  );
}

function stated(
  { value, precision, ambiguous, raw }: FoundDate,
  line?: number,
): StatedDate {
  const date = { value, precision, ambiguous, raw };
  return line === undefined ? date : { ...date, line };
}

function dateOfFields(
  fields: readonly StatedField[],
  dayFirst?: boolean,
): StatedDate | undefined {
  for (const { source, line, language } of fields) {
    const [found] = isPlaceholder(source)
      ? []
      : parseDates(
          plainText(source),
          // Nobody who writes `Fecha` puts the month first.
          dayFirst ?? (DAY_FIRST.has(language) || undefined),
        );
    if (found) {
      return stated(found, line);
    }
  }
  return undefined;
}

/** Values of date fields that look like a day and are none of the calendar: `2021-13-45`. */
export function unreadableDates(
  scope: DecisionScope,
  fields: readonly StatedField[],
): Statement[] {
  return [
    ...fieldsOf(fields, 'decided', 'created'),
    ...dateSections(scope, 'decided'),
  ].flatMap(({ source, line }) => {
    const text = plainText(source).slice(0, LONGEST_DATE);
    return DAY_LIKE.test(text) &&
      !isPlaceholder(source) &&
      parseDates(text).length === 0
      ? [{ text, line }]
      : [];
  });
}

function dateOfSections(
  scope: DecisionScope,
  meaning: 'decided' | 'created',
  dayFirst?: boolean,
): StatedDate | undefined {
  for (const field of dateSections(scope, meaning)) {
    const date = dateOfFields([field], dayFirst);
    if (date) {
      return date;
    }
  }
  return undefined;
}

/** `## Date` with a day below it. */
function* dateSections(
  { section }: DecisionScope,
  meaning: 'decided' | 'created',
): Generator<StatedField> {
  const pending = [...section.children];
  for (const child of pending) {
    pending.push(...child.children);
    const { text: name, meaning: known, named, languages } = sectionName(child);
    if (known === meaning || (meaning === 'decided' && named === 'date')) {
      const [first] = child.blocks.flatMap(statementsOf);
      if (first) {
        const [language = ''] = languages;
        yield { ...first, meaning, language, name, origin: 'section' };
      }
    }
  }
}

/** `**Accepted** - 2025-05-15`; a date in a later line of the status counts too. */
function dateOfStatus({
  status,
  scope,
  dayFirst,
}: DateReading): StatedDate | undefined {
  if (!status) {
    return undefined;
  }
  const section = scope.section.children
    .flatMap(child => [child, ...child.children])
    .findLast(
      ({ line, endLine }) => line <= status.line && status.line <= endLine,
    );
  const concern = section && sectionName(section).named;
  const words = concern === 'changelog' ? '' : plainText(status.raw);
  const [found] = parseDates(words, dayFirst);
  if (found && !LOOKED_AT_AGAIN.test(words.slice(0, found.index))) {
    return stated(found, status.line);
  }
  if (!section || concern !== 'status') {
    return undefined;
  }
  const lines = section.blocks.flatMap(statementsOf).slice(0, 6);
  for (const { source, line } of lines) {
    const [date] =
      source.length < 120 && !LOOKED_AT_AGAIN.test(source)
        ? parseDates(plainText(source), dayFirst)
        : [];
    if (date) {
      return stated(date, line);
    }
  }
  return undefined;
}

const MOST_BLOCKS_ABOVE = 3;

/** A paragraph below the title that is a day and nothing else. */
function dateBelowTitle({
  scope: { document, section },
  dayFirst,
}: DateReading): StatedDate | undefined {
  const title = section === document.root ? titleSection(section) : section;
  for (const block of title?.blocks.slice(0, MOST_BLOCKS_ABOVE) ?? []) {
    const words =
      block.type === 'paragraph' && block.source.length < LONGEST_DATE
        ? plainText(block.source)
        : '';
    const [found] = parseDates(words, dayFirst);
    if (
      found?.precision === 'day' &&
      !/[\p{L}\p{N}]/u.test(words.replace(found.raw, ''))
    ) {
      return stated(found, block.line);
    }
  }
  return undefined;
}

/** The day on which a change log says that it was accepted, or its first day. */
function dateOfChangelog(
  scope: DecisionScope,
  dayFirst?: boolean,
): StatedDate | undefined {
  const section = scope.section.children
    .flatMap(child => [child, ...child.children])
    .find(child => sectionName(child).named === 'changelog');
  const entries = section ? logEntries(blocksBelow(section), dayFirst) : [];
  if (entries.length === 0) {
    return undefined;
  }
  const byDate = [...entries].sort((a, b) =>
    a.date.value < b.date.value ? -1 : Number(a.date.value > b.date.value),
  );
  const accepted = byDate.find(({ words }) => DECIDED_WORDS.test(words));
  const chosen = accepted ?? byDate[0];
  return {
    ...stated(chosen.date, chosen.line),
    // All of its dates, since a log states several and the value is one of them.
    raw: entries.map(({ date }) => date.raw).join(', '),
  };
}

/** `## 2024-05-27: Use a queue` */
function dateOfHeading({
  scope: { document, section },
  dayFirst,
}: DateReading): StatedDate | undefined {
  const { heading } =
    section === document.root ? titleSection(section) ?? section : section;
  const name = heading?.name.text.replace(/^adr /i, '') ?? '';
  const [found] = parseDates(name, dayFirst);
  return heading &&
    found?.precision === 'day' &&
    (found.index === 0 || (section !== document.root && leadingDay(name)))
    ? stated(found, heading.line)
    : undefined;
}

function dateOfName({ path, dayFirst }: DateReading): StatedDate | undefined {
  const name = path.split('/').at(-1) ?? '';
  const match = /^(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/.exec(name);
  const [found] = match
    ? parseDates(`${match[1]}-${match[2]}-${match[3]}`, dayFirst)
    : [];
  return found && { ...stated(found), raw: match?.[0] ?? found.raw };
}
