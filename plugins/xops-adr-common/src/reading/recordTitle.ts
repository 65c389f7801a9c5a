import { plainText } from '../document/inlineText';

/** A title taken apart: `ADR-0007: Use K3S`. */
export interface TitleParts {
  id?: string;
  number?: number;
  title: string;
}

const WORD_ID =
  /^[[(]?((?:adr|ard|agdr|madr|adl|ad|dr|rfc|dec|pdr|tdr|edr|kep|pep|eip|decision record|architecture decision record|architectural decision record|architecture decision|decision|entscheidung|architekturentscheidung|décision|decision\s+arquitectonica|decisión|decisão|decisione|beslissing|besluit|decyzja|rozhodnutí|рішення|решение|karar|beslut|beslutning|決定|决策|결정)(?:[-_ ]?(?:no\.?|nr\.?|n°|№|#))?[-_ .#:]{0,2}(\d{1,6}(?:\.\d{1,3})?))[\])]?(?![\p{L}\d]|-\d\d-\d)\s*(?:[:：.)|·•–—-]{1,3}\s*|\s+|$)/iu;
const CODE_ID =
  /^[[(]?((?:[A-Z][A-Za-z]{0,14}[-_]){1,3}[A-Z]?(\d{1,6}))[\])]?(?![\p{L}\d])\s*(?:[:.)|·•–—-]{1,3}\s*|$)/u;
const LETTER_ID =
  /^[[(]?([A-Z]{1,3}(\d{1,5}))[\])]?\s*(?:[:)|–—]|\.(?!\d)|-\s)\s*/u;
const NUMBER_ID =
  /^(?:no\.?\s*|nr\.?\s*|#)?(\d{1,6})(?:\s*[:.)–—|·•]\s*(?!\d)|\s+-\s+)(?=\S)/i;
const PADDED_ID = /^(0\d{1,5})\s+(?=\p{L})/u;
const SECTION_NUMBER = /^(\d{1,3}(?:\.\d{1,3}){1,3})\.?\s+(?=\S)/;
const SIGNS = /^(?:[^\p{L}\p{N}[(#`"'“«„]|\uFE0F)+/u;
// What the file is, which its title need not say: `Architecture Decision Record: Use K3S`.
const KIND_OF_RECORD =
  /^(?:(?:architecture|architectural|design|technical) decision(?: record)?|decision record|adr)\s*(?:\(adr\))?\s*[:–—-]\s+(?=\p{L}.{3})/iu;
// `Buildbarn Architecture Decision Record #3: …`: whose record it is.
const OWNER =
  /^(?:\p{Lu}[\p{L}\d]{1,20} ){1,3}(?=(?:architecture|architectural) decision record[ #]+\d)/iu;
// `ADR 2024-05-01 — Use K3S`, `2024-05-01 ADR 7: Use K3S`: its day is no part of either.
const DAY_OF_RECORD =
  /^(?:(?:adr|decision|record)[ :]{1,2}(?=(?:19|20)\d\d-\d\d-\d\d))?(?:19|20)\d\d-\d\d-\d\d(?:\s*[:–—·|-]\s*|\s+)(?=\S)/i;
const LONGEST = 400;

/** Parts of a title or heading; what looks like a number but is a word (`3-tier`, `2023 plan`) stays in the title. */
export function titleParts(source: string): TitleParts {
  const written = plainText(source.slice(0, LONGEST));
  const text = withoutMojibake(written)
    .replace(SIGNS, '')
    .replace(OWNER, '')
    .replace(KIND_OF_RECORD, '')
    .replace(DAY_OF_RECORD, day =>
      /^\P{L}/u.test(day) && !WORD_ID.test(written.slice(day.length))
        ? day
        : '',
    )
    .trim();
  const match =
    WORD_ID.exec(text) ??
    CODE_ID.exec(text) ??
    LETTER_ID.exec(text) ??
    NUMBER_ID.exec(text) ??
    PADDED_ID.exec(text);
  if (!match) {
    const numbered = SECTION_NUMBER.exec(text);
    if (numbered) {
      const rest = titleParts(text.slice(numbered[0].length));
      return { ...rest, title: rest.title || text };
    }
    return { title: text || written };
  }
  const [whole, first, second = first] = match;
  const title = text.slice(whole.length).replace(SIGNS, '').trim();
  const digits = Number(second);
  return {
    id: first.trim(),
    ...(Number.isInteger(digits) ? { number: digits } : {}),
    title: title || text,
  };
}

/** The number of a section in its document, where one stands before a title: `9.1` of `9.1 Use a queue`. */
export function sectionNumberIn(source: string): string | undefined {
  return SECTION_NUMBER.exec(plainText(source.slice(0, LONGEST)))?.[1];
}

/**
 * How surely a title begins with the name and number of a decision: `ADR-0007`,
 * `Decision 3` and `D12` do, `SEC-7` may be anything's.
 */
export function decisionIdIn(source: string): 'decision' | 'code' | undefined {
  if (!/\d/.test(source)) {
    return undefined;
  }
  const text = withoutMojibake(plainText(source.slice(0, LONGEST))).replace(
    SIGNS,
    '',
  );
  if (WORD_ID.test(text) || /^\[?D-?\d{1,4}\b/.test(text)) {
    return 'decision';
  }
  return CODE_ID.test(text) || LETTER_ID.test(text) ? 'code' : undefined;
}

// Emoji that were decoded as another encoding: `üéØ`, `ðŸŽ¯`, `‚úÖ`.
const MOJIBAKE =
  /^(?:[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u2122\u2202-\u25ca\uf8ff]{2,6}\s+)+(?=\S)/;

function withoutMojibake(text: string): string {
  return text.replace(MOJIBAKE, '');
}
