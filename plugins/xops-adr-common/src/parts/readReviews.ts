import { DecisionScope } from '../document/DecisionScope';
import { InlineSource } from '../document/MarkdownDocument';
import { ReviewRule } from '../model/ReviewRule';
import { FoundDate, parseDates } from '../reading/parseDates';
import { partTopics } from '../vocabulary/partTopics';
import { gridsOf } from './Grid';
import { OutlinedBlock, outlineOf, OutlinePlace } from './outlineOf';
import { PartHeading } from './PartHeading';
import { cadenceIn } from './readPeriod';

const MAXIMUM_LENGTH = 600;
const LONGEST_LABEL = 60;
const LABELLED = /^\s*([^:：]{2,60}?)\s*[:：]\s*(\S.*)$/su;
const MAY_BE_LABELLED = /[:：]/;
// Who reviewed, and what has been reviewed, says nothing about the next time.
const PAST_OR_PEOPLE =
  /(?<!\p{L})(?:last|previous|reviewers?|reviewed by|approved|zuletzt|letzte|prüfer|dernière|última|ultima|laatste|ostatni|останн|последн|son inceleme|senaste|code|peer|pull request|merge request|pr)(?!\p{L})/iu;
const SENTENCE_END = /(?<=[.!?;])\s/;

/** When a decision is to be looked at again: dates and cadences of its fields, lists, tables and sentences. */
export function readReviews(scope: DecisionScope): ReviewRule[] {
  const rules = [
    ...frontMatterReviews(scope),
    ...gridsOf(scope).flatMap(({ header, rows, place }) => {
      const under = place.is(isReviewPlace);
      return [{ cells: header, line: header[0].line }, ...rows].flatMap(
        ({ cells }) => reviewsOfRow(cells, under),
      );
    }),
    ...outlineOf(scope).flatMap(outlined => {
      const { block } = outlined;
      return block.type === 'paragraph' || block.type === 'item'
        ? reviewsOfBlock(outlined)
        : [];
    }),
  ];
  const seen = new Set<string>();
  return rules
    .filter(rule => {
      const key = `${rule.kind} ${
        rule.kind === 'date' ? rule.date : `${rule.every} ${rule.name ?? ''}`
      }`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .sort((a, b) => a.line - b.line);
}

function frontMatterReviews({ document, line }: DecisionScope): ReviewRule[] {
  const fields = document.frontMatter?.fields ?? [];
  return fields.flatMap(field => {
    const name = field.key.replaceAll('-', ' ');
    const isFirst = line <= (document.frontMatter?.endLine ?? 0) + 1;
    return isFirst && isReviewLabel(name)
      ? rulesIn(field.raw, `${field.key}: ${field.raw}`, field.line)
      : [];
  });
}

function reviewsOfRow(
  cells: readonly PartHeading[],
  under: boolean,
): ReviewRule[] {
  const [name, ...rest] = cells;
  const isField = isReviewLabel(name.text);
  if (!isField && !under) {
    return [];
  }
  const raw = cells.map(({ text }) => text).join(' | ');
  return (
    rest
      .map(({ text }) => rulesIn(text, raw, name.line, name.text))
      .concat([under ? rulesIn(name.text, raw, name.line, name.text) : []])
      .find(rules => rules.length > 0) ?? []
  );
}

function reviewsOfBlock(outlined: OutlinedBlock): ReviewRule[] {
  const { block } = outlined;
  const under = outlined.place.is(isReviewPlace);
  return 'source' in block && (under || mayReview(block.source))
    ? outlined.lines.flatMap(line => reviewsOfLine(line, under))
    : [];
}

function reviewsOfLine(
  { source, line }: InlineSource,
  under: boolean,
): ReviewRule[] {
  const text = source.slice(0, MAXIMUM_LENGTH);
  const [, label, value] = MAY_BE_LABELLED.test(
    text.slice(0, LONGEST_LABEL + 10),
  )
    ? LABELLED.exec(text) ?? []
    : [];
  if (label !== undefined && isReviewLabel(label)) {
    const rules = rulesIn(value, text, line);
    const named = rules.length > 0 ? rules : rulesIn(label, text, line, label);
    if (named.length > 0) {
      return named;
    }
  }
  if (under) {
    const every = label === undefined ? undefined : cadenceIn(label);
    if (every) {
      return [{ kind: 'cadence', every, name: label, raw: text, line }];
    }
  }
  return text
    .split(SENTENCE_END)
    .filter(
      sentence =>
        under || (mayReview(sentence) && isReviewWord(ownWords(sentence))),
    )
    .flatMap(sentence =>
      PAST_OR_PEOPLE.test(sentence) || sentence.length > 240
        ? []
        : cadenceRule(
            under ? sentence : ownWords(sentence),
            sentence.trim(),
            line,
            undefined,
          ),
    );
}

// `10,000 transactions per year`, `available for review`, `a service assessment`, `the submodule's revision`
const OF_OTHERS =
  /\d[\d.,]{0,12}\s\p{L}{2,20}\s(?:per|an?|each|pro|par|por|al)\s\p{L}{3,10}|\bfor review\b|\b(?:\p{L}{2,20}\s)?(?:assessments?|revisions?)\b/giu;

/** A sentence without what speaks of other things than of looking at the decision again. */
function ownWords(sentence: string): string {
  return sentence.slice(0, MAXIMUM_LENGTH).replace(OF_OTHERS, ' ');
}

// Beginnings of the words for reviewing, to pass over all other lines quickly.
const BEGINNINGS_IN_ASCII =
  /[rR](?:e-?(?:v[iu]|ev|ass|av|exam|trosp|subm)|ivalut|iesam|ewiz)|[eE]valu(?:er|atie)|[aA]ssess|[hH]er(?:zien|beoord)|[pP]rzegl|[gG](?:ransk|ennemg|jennomg)|[iI]ncelem|[sS]unset|[vV]alid until|[tT]arkist|[kK]atselm|[wW]iedervorl|[wW]eryf|[sS]es? /y;
const MAY_REVIEW_BEYOND =
  /r[ée]v|réé|réex|überpr|prüf|gültig|перегл|ревіз|пересм|ревиз|gözden|översyn|se över|ses över|uppfölj|přezk|見直|レビュー|再検討|评审|复审|复查/i;

// Where a word begins, and whether one of those words can begin with the letter.
const IN_WORD = codesOf(
  '0123456789_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
);
const MAY_BEGIN = codesOf('aAeEgGhHiIkKpPrRsStTvVwW');

function codesOf(characters: string): Uint8Array {
  const codes = new Uint8Array(128);
  for (const character of characters) {
    codes[character.charCodeAt(0)] = 1;
  }
  return codes;
}

/** Walks from word to word, which costs a third of letting the expression search. */
function mayReviewInAscii(source: string): boolean {
  let inWord = 0;
  for (let place = 0; place < source.length; place++) {
    const code = source.charCodeAt(place);
    const before = inWord;
    inWord = code < 128 ? IN_WORD[code] : 0;
    if (before === 0 && inWord === 1 && MAY_BEGIN[code] === 1) {
      BEGINNINGS_IN_ASCII.lastIndex = place;
      if (BEGINNINGS_IN_ASCII.test(source)) {
        return true;
      }
    }
  }
  return false;
}

function mayReview(source: string): boolean {
  return (
    mayReviewInAscii(source) ||
    (/[\u0080-\uffff]/.test(source) && MAY_REVIEW_BEYOND.test(source))
  );
}

function isReviewPlace({ headings, label }: OutlinePlace): boolean {
  const place = label ?? headings.at(-1);
  return (
    place !== undefined &&
    place.names('review') &&
    !place.names('triggers', 'risks') &&
    !place.weighsOptions &&
    !PAST_OR_PEOPLE.test(place.text)
  );
}

function isReviewLabel(label: string): boolean {
  return (
    label.length <= LONGEST_LABEL &&
    isReviewWord(label) &&
    !PAST_OR_PEOPLE.test(label)
  );
}

function isReviewWord(text: string): boolean {
  return partTopics.topicsIn(text).has('review');
}

/** The date and the cadence that a value states: `2026-01-25 (Quarterly)` has both. */
function rulesIn(
  value: string,
  raw: string,
  line: number,
  name?: string,
): ReviewRule[] {
  const date = nextOf(value.slice(0, MAXIMUM_LENGTH));
  return [
    ...(date
      ? [{ kind: 'date' as const, date: lastMonth(date), raw, line }]
      : []),
    ...cadenceRule(value, raw, line, name),
  ];
}

/** Of several days the first that is not said to be the last review's. */
function nextOf(value: string): FoundDate | undefined {
  const dates = parseDates(value);
  return dates.length < 2
    ? dates[0]
    : dates.find((date, index) => {
        const before = dates[index - 1];
        const from = before ? before.index + before.raw.length : 0;
        return !PAST_OR_PEOPLE.test(value.slice(from, date.index));
      }) ?? dates[0];
}

/** Of a quarter the month in which it ends. */
function lastMonth({ value, precision }: FoundDate): string {
  const [year, month] = value.split('-');
  return precision === 'quarter'
    ? `${year}-${String(Number(month) + 2).padStart(2, '0')}`
    : value;
}

function cadenceRule(
  text: string,
  raw: string,
  line: number,
  name: string | undefined,
): ReviewRule[] {
  const every = cadenceIn(text);
  // Nobody reviews a decision by the hour.
  return every && !every.startsWith('PT')
    ? [{ kind: 'cadence', every, ...(name ? { name } : {}), raw, line }]
    : [];
}
