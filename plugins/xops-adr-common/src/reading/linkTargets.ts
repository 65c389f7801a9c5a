import { InlineLink } from '../document/InlineLink';
import { parseRecordFileName } from '../RecordFileName';
import { listWords, normaliseName } from '../vocabulary/normaliseWords';
import { NONE_WORDS } from '../vocabulary/linkWords';
import { parseDates } from './parseDates';
import { titleParts } from './recordTitle';
import { matchesOf } from '../vocabulary/matchesOf';

/** What a link points at, as written. */
export interface LinkTarget {
  target: string;
  number?: number;
  href?: string;
  note?: string;
}

export interface TargetsIn {
  /** Plain text in which the targets stand. */
  text: string;
  /** Links in that text, with their places in it. */
  links: readonly InlineLink[];
  /** What follows it, where a note on its last target may stand. */
  after?: string;
  /** True where the text is the value of a field, so that a bare number or free words name a target. */
  isValue: boolean;
}

const NONE = new Set(listWords(NONE_WORDS).map(({ word }) => word));
const RECORD_ID =
  /(?<![\p{L}\d/-])((?:[\p{L}]{1,10}-){0,2}(?:adr|agdr|madr|adl|rfc|dec|decision|entscheidung|décision|decisión|decisão|рішення|решение)s?[-_ \u00a0\u2010-\u2015#]{0,2}(?:no\.? |nr\.? |number |#)?(\d{1,6}))(?![\p{L}\d])/giu;
const CODE_ID = /(?<![\p{L}\d/-])([A-Z]{2,10}-(\d{1,5}))(?![\p{L}\d-])/gu;
const FILE =
  /(?<![\p{L}\d])([\p{L}\d_./-]{1,150}\.(?:md|markdown|adoc|html))(?![\p{L}\d])/giu;
const SLUG =
  /(?<![\p{L}\d/-])(\d{3,8}[-_][\p{L}\d]+(?:[-_][\p{L}\d]+)+)(?![\p{L}\d])/gu;
// What a text must hold for a form to be looked for at all.
const ID_FORMS = [
  { pattern: FILE, needs: /\.(?:md|markdown|adoc|html)/i },
  { pattern: SLUG, needs: /\d{3}[-_\d]/ },
  { pattern: RECORD_ID, needs: /\p{L}s?.{0,4}\d/u },
  { pattern: CODE_ID, needs: /[A-Z]-\d/ },
];
const NUMBERS =
  /^[\s:("'[]*(?:adrs?|nos?\.?|nr\.?|#)?\s*#?(\d{1,6})(?![\d.%:/-]|\s?(?:%|days?|weeks?|months?|years?|minutes?))((?:\s*(?:,|;|and|&|und|et|y|e|och|en|и|та|i|og|ve|、|和|および|と)\s*#?\d{1,6}(?![\d.%:/]))*)/iu;
const LONGEST_FREE = 200;
const MOST_TARGETS = 50;

/** The targets that a text names: links, ids, file names, numbers, and the words of a field's value. */
export function targetsIn({
  text,
  links,
  after = '',
  isValue,
}: TargetsIn): LinkTarget[] {
  const named = links
    .filter(({ kind, href }) => kind !== 'image' && href !== '')
    .flatMap(link =>
      linkTarget(link, isValue).map(target => ({
        ...target,
        ...noteAt(text.slice(link.end) + after),
      })),
    );
  const rest = blankOut(text, [
    ...links.map(({ start, end }) => [start, end] as const),
    ...parseDates(text)
      .map(({ index, raw }) => [index, index + raw.length] as const)
      // A slug begins with its date: `20240501-use-a-log`.
      .filter(([, end]) => !/^[-_]\p{L}/u.test(text.slice(end, end + 3))),
  ]);
  const ids = idsIn(rest, after).filter(
    id => !named.some(it => it.number !== undefined && it.number === id.number),
  );
  const found = [...named, ...ids].slice(0, MOST_TARGETS);
  if (found.length > 0) {
    return found;
  }
  const numbers = numbersAt(rest);
  return numbers.length > 0 || !isValue ? numbers : freeTargets(text);
}

/** True for words that say that there is none: `N/A`, `-`, `[]`, `null`. */
export function isNone(text: string): boolean {
  const words = text.replace(/\([^()]*\)/g, ' ').trim();
  return (
    !/[\p{L}\p{N}]/u.test(words) ||
    NONE.has(normaliseName(words)) ||
    NONE.has(normaliseName(words.split(/[\s,.;:–—(-]+/u)[0] ?? ''))
  );
}

function blankOut(
  text: string,
  places: readonly (readonly [number, number])[],
): string {
  return places.reduce(
    (rest, [start, end]) =>
      rest.slice(0, start) +
      ' '.repeat(Math.max(end - start, 0)) +
      rest.slice(end),
    text,
  );
}

function linkTarget(link: InlineLink, isValue: boolean): LinkTarget[] {
  if (!isValue && !isRecordLink(link)) {
    return [];
  }
  const { text, href } = link;
  const path = pathOf(href);
  const file = path.slice(path.lastIndexOf('/') + 1);
  const [id] = idsIn(text);
  const parts = titleParts(text);
  const byFile = fileNumber(file);
  const number =
    id?.number ?? parts.number ?? byFile ?? numbersAt(text)[0]?.number;
  const namesRecord =
    id !== undefined ||
    parts.number !== undefined ||
    numbersAt(text).length > 0;
  const target = namesRecord || link.kind === 'address' || !file ? text : file;
  const hash = href.startsWith('#') ? text : target;
  return [
    { target: hash || href, ...(number === undefined ? {} : { number }), href },
  ];
}

/** True where a link's words or address say that it leads to a decision record. */
export function isRecordLink({
  text,
  href,
}: {
  text: string;
  href: string;
}): boolean {
  if (/^(?:mailto:|tel:)/i.test(href)) {
    return false;
  }
  return (
    (href.startsWith('#')
      ? /^#(?:adr|decision)/i.test(href)
      : leadsToRecord(href)) ||
    (idsIn(text).length > 0 && !/\/(?:issues|pull|merge_requests)\//.test(href))
  );
}

/** True for the address of a file whose name or folder is a record's. */
function leadsToRecord(href: string): boolean {
  const path = pathOf(href);
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (/^\d{1,5}[-_.]/.test(file) && !isOfSite(href)) {
    return true;
  }
  return (
    /^(?:adr|\d{3,})[-_]?.*\.(?:md|markdown|html)$/i.test(file) ||
    (/adr|decision/i.test(path) &&
      !isOfSite(href) &&
      (/(?:^|[-_])adrs?[-_]?\d/i.test(file) ||
        (/(?:adr|decision)s?\//i.test(path) &&
          /\.md$/i.test(file) &&
          !/^(?:readme|index|template)/i.test(file))))
  );
}

function isOfSite(href: string): boolean {
  return href.includes('://') && /^[a-z]+:\/\//i.test(href);
}

/** An address without what stands behind its path. */
function pathOf(href: string): string {
  const path = decoded(href).replace(/[?#].*$/, '');
  return path.endsWith('/') ? path.replace(/\/+$/, '') : path;
}

function decoded(href: string): string {
  if (!href.includes('%')) {
    return href;
  }
  try {
    return decodeURIComponent(href);
  } catch {
    // A stray `%` is part of the address as written.
    return href;
  }
}

function fileNumber(file: string): number | undefined {
  const stem = file.replace(/(?:\.(?:md|markdown|html|htm|adoc))+$/i, '');
  const parsed = parseRecordFileName(`${stem}.md`);
  return parsed &&
    (parsed.prefix || parsed.separator || /^0|^\d{1,5}$/.test(parsed.digits))
    ? parsed.number
    : undefined;
}

/** Record ids, file names and slugs in a text, in order. */
function idsIn(text: string, after = ''): LinkTarget[] {
  if (!/\d/.test(text) && !text.includes('.')) {
    return [];
  }
  const found: (LinkTarget & { index: number; end: number })[] = [];
  for (const { pattern, needs } of ID_FORMS) {
    if (!needs.test(text)) {
      continue;
    }
    for (const match of matchesOf(pattern, text)) {
      const { index } = match;
      const end = index + match[0].length;
      if (
        !found.some(it => index < it.end && it.index < end) &&
        !isOfOthers(match[1], text.slice(0, index))
      ) {
        const number = match[2] ? Number(match[2]) : fileNumber(match[1]);
        found.push({
          target: match[1],
          ...(number === undefined ? {} : { number }),
          ...noteAt(text.slice(end) + after),
          index,
          end,
        });
      }
    }
  }
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ index: _, end: __, ...target }) => target);
}

// `RFC 7231` is one of all the world, `CONTRIBUTING.md` a page of the repository.
const STANDARD = /^RFC[ -]?[1-9]\d{3,}$/i;
const PAGE = /(?:^|\/)[A-Z_]{4,}\.(?:md|markdown|adoc|html)$/;

function isOfOthers(name: string, before: string): boolean {
  return (
    PAGE.test(name) ||
    STANDARD.test(name) ||
    (/^RFC/i.test(name) && /\bIETF\s{1,3}$/.test(before))
  );
}

/** `ADR-037 (multimodal reranking)`, `ADR-001: Supports microservices` */
function noteAt(text: string): { note?: string } {
  const note = /^\s*(?:[:–—-]\s+|\()([^,;()|]{2,200})/u.exec(
    text.slice(0, 220),
  )?.[1];
  return note && /\p{L}/u.test(note) ? { note: note.trim() } : {};
}

function numbersAt(text: string): LinkTarget[] {
  const match = NUMBERS.exec(text);
  return match
    ? [match[1], ...(match[2].match(/\d+/g) ?? [])].map(digits => ({
        target: digits,
        number: Number(digits),
      }))
    : [];
}

function freeTargets(text: string): LinkTarget[] {
  return text
    .split(/[,;\n](?![^()]{0,200}\))/)
    .map(piece => piece.trim().slice(0, LONGEST_FREE))
    .filter(piece => /[\p{L}\p{N}]/u.test(piece) && !isNone(piece))
    .map(target => ({ target }));
}
