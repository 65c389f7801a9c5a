import { DecisionScope } from '../document/DecisionScope';
import { InlineSource } from '../document/MarkdownDocument';
import { signsOf } from '../document/signsOf';
import { ReviewRule } from '../model/ReviewRule';
import { FoundDate, parseDates } from '../reading/parseDates';
import { partTopics } from '../vocabulary/partTopics';
import { SIGNS } from '../vocabulary/textSigns';
import { gridsOf } from './Grid';
import { OutlinePlace, textsOf } from './outlineOf';
import { PartHeading } from './PartHeading';
import { cadenceIn } from './readPeriod';
import { OncePer } from '../document/OncePer';

const MAXIMUM_LENGTH = 600;
const LONGEST_LABEL = 60;
const LABELLED = /^\s*([^:：]{2,60}?)\s*[:：]\s*(\S.*)$/su;
const MAY_BE_LABELLED = /[:：]/;
// Who reviewed, and what has been reviewed, says nothing about the next time.
const PAST_OR_PEOPLE =
  /(?<!\p{L})(?:last|previous|reviewers?|reviewed by|approved|zuletzt|letzte|prüfer|dernière|última|ultima|laatste|ostatni|останн|последн|son inceleme|senaste|code|peer|pull request|merge request|pr)(?!\p{L})/iu;
// What is looked at often without the decision being meant: `We review the results of this weekly`.
const OF_OPERATION =
  /\b(?:results?|dashboards?|logs?|alerts?|findings|vulnerabilit\p{L}{1,3}|metrics|reports?|backlogs?|tickets|issues|permissions|accounts|ergebnisse|berichte|protokolle|meldungen|résultats|rapports|resultados|informes|relatórios)\b/iu;
const SENTENCE_END = /(?<=[.!?;])\s/;

const reviewPlaces = new OncePer(isReviewPlace);

/** When a decision is to be looked at again: dates and cadences of its fields, lists, tables and sentences. */
export function readReviews(scope: DecisionScope): ReviewRule[] {
  const rules = [
    ...frontMatterReviews(scope),
    ...gridsOf(scope).flatMap(({ header, rows, place }) => {
      const under = reviewPlaces.of(place);
      return [{ cells: header, line: header[0].line }, ...rows].flatMap(
        ({ cells }) => reviewsOfRow(cells, under),
      );
    }),
    ...reviewsOfTexts(scope),
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

function reviewsOfTexts(scope: DecisionScope): ReviewRule[] {
  const rules: ReviewRule[] = [];
  for (const outlined of textsOf(scope)) {
    const under = reviewPlaces.of(outlined.place);
    if (under || mayReview(outlined.block)) {
      for (const line of outlined.lines) {
        rules.push(...reviewsOfLine(line, under));
      }
    }
  }
  return rules;
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
      PAST_OR_PEOPLE.test(sentence) ||
      sentence.length > 240 ||
      (!under && OF_OPERATION.test(sentence))
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
const MAY_REVIEW =
  /\b(?:[rR](?:e-?(?:v[iu]|ev|ass|av|exam|trosp|subm)|ivalut|iesam|ewiz)|[eE]valu(?:er|atie)|[aA]ssess|[hH]er(?:zien|beoord)|[pP]rzegl|[gG](?:ransk|ennemg|jennomg)|[iI]ncelem|[sS]unset|[vV]alid until|[tT]arkist|[kK]atselm|[wW]iedervorl|[wW]eryf|[sS]es? )/;
const MAY_REVIEW_BEYOND =
  /r[ée]v|réé|réex|überpr|prüf|gültig|перегл|ревіз|пересм|ревиз|gözden|översyn|se över|ses över|uppfölj|přezk|見直|レビュー|再検討|评审|复审|复查/i;

function mayReview(text: InlineSource | string): boolean {
  const source = typeof text === 'string' ? text : text.source;
  const signs = signsOf(text);
  return (
    ((signs & SIGNS.review) !== 0 && MAY_REVIEW.test(source)) ||
    ((signs & SIGNS.beyond) !== 0 && MAY_REVIEW_BEYOND.test(source))
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
