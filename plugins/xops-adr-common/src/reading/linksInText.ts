import { InlineSource } from '../document/MarkdownDocument';
import { InlineText } from '../document/InlineLink';
import { inlineText } from '../document/inlineText';
import { LinkType, RecordLink } from '../model/RecordLink';
import { Words } from '../vocabulary/languages';
import {
  LINK_PHRASES,
  LINK_WORDS,
  NEIGHBOUR_WORDS,
  TARGET_FIRST,
  THIS_RECORD,
  THIS_RECORD_BEFORE,
} from '../vocabulary/linkWords';
import { listWords } from '../vocabulary/normaliseWords';
import { foldInPlace, PhraseFinder } from '../vocabulary/PhraseFinder';
import { isTieDenied } from './denial';
import { LinkTarget, targetsIn } from './linkTargets';
import { isPartial, isPartly, isPartlySaid, namesPart } from './partOfRecord';
import { matchesOf } from '../vocabulary/matchesOf';

const WORDS = new PhraseFinder<LinkType>(LINK_PHRASES);
const NEIGHBOURS = new Set(listWords(NEIGHBOUR_WORDS).map(({ word }) => word));
const LONGEST = 2_000;
// The end of what a word such as `supersedes` can speak of.
const END = /[;；。]|\.\s+(?=\p{Lu}|$)|\.$|\)(?=\s|$)/u;
const START = /[;；。,(（]|\.\s/gu;
// A number, a link or a file: without one of them no record is named.
const MAY_NAME = /\d|\]|\.md/;
const ALERT = /\[![A-Z]+\]/;
const TARGET_FIRST_WORDS = new Set(
  Object.values<Words>(LINK_WORDS).flatMap(words =>
    TARGET_FIRST.flatMap(language =>
      listWords({ [language]: words[language] ?? '' }).map(({ word }) => word),
    ),
  ),
);

// `supersedes the link handling introduced in ADR-0029` leaves the rest of that record in force.
const SOMETHING_OF =
  /\p{L}\s+(?:of|in|from|by|von|aus|vom|im|de|du|des|d'|da|do|di|del|della|dal|van|uit|из|от|з|із)\s+(?:the\s+|der\s+|la\s+)?$/iu;

// `ADR-0005 — superseded by this decision` is said of the other record.
const BY_THIS =
  /^\s*(?:by )?(?:this|the present|dieser?|diesen|diese|ce|cet|cette|la présente|esta|este|questa|questo|deze|dit|tą|tę|tímto|цим|цією|этим|данным|detta|dette|denne)\b/iu;

export interface LinkReading {
  references: ReadonlyMap<string, string>;
  /** Type of what stands before the first word that names one; none where the text is no list of links. */
  type?: LinkType;
  /** True for the value of a field, in which free words are a target too. */
  isValue: boolean;
}

/** The links that a text states: `Superseded by [ADR-0012](…)`, `accepted; supersedes ADR-0045`. */
export function linksInText(
  source: InlineSource,
  reading: LinkReading,
): RecordLink[] {
  if (!reading.isValue && !MAY_NAME.test(source.source)) {
    return [];
  }
  const inline = inlineText(shortened(source), reading.references);
  const folded = foldInPlace(inline.text);
  const words = withoutSee(
    WORDS.find(folded).filter(
      ({ start }) =>
        !inline.links.some(link => start >= link.start && start < link.end),
    ),
    folded,
  );
  const links: RecordLink[] = [];
  const first = words[0]?.start ?? inline.text.length;
  if (reading.type) {
    links.push(
      ...segment(inline, 0, first, reading.isValue).map(target => ({
        type: reading.type ?? 'relatesTo',
        ...target,
        line: lineOf(inline, target, source),
        ...(hasPartWord(inline.text.slice(0, first)) ? { partial: true } : {}),
      })),
    );
  }
  words.forEach((word, index) => {
    const place = {
      from: Math.max(
        words[index - 1]?.end ?? 0,
        clauseStart(inline.text, word.start),
      ),
      to: endOfReach(inline.text, word.end, words[index + 1]?.start),
    };
    if (
      isNote(inline.text, word) ||
      isTieDenied(
        folded.slice(place.from, word.start),
        folded.slice(word.end, place.to),
      )
    ) {
      return;
    }
    for (const link of wordLinks(inline, asMeant(word, reading), place)) {
      links.push({ ...link, line: lineOf(inline, link, source) });
    }
  });
  return links;
}

/** `ADR-0058 (superseded), ADR-0040`: what became of the target before it. */
function isNote(text: string, { start, end }: FoundWord): boolean {
  return text[start - 1] === '(' && text[end] === ')';
}

/** `Superseded, see ADR-7`, `Superseded. See ADR-7`: what is to be seen is what supersedes. */
function withoutSee(words: FoundWord[], text: string): FoundWord[] {
  return words.flatMap((word, index) => {
    const [before, next] = [words[index - 1], words[index + 1]];
    if (before && isSeen(before, word, text)) {
      return [];
    }
    return [
      next && isSeen(word, next, text) ? { ...word, end: next.end } : word,
    ];
  });
}

function isSeen(word: FoundWord, next: FoundWord, text: string): boolean {
  return (
    word.meaning === 'supersededBy' &&
    next.meaning === 'relatesTo' &&
    /^[\s,.;:()–—-]{0,6}$/u.test(text.slice(word.end, next.start))
  );
}

/** False for `superseded by [this](0007-store.md)`, where the word is a link's. */
function isByThis({ text, links }: InlineText, from: number, to: number) {
  const match = BY_THIS.exec(text.slice(from, to));
  const end = from + (match?.[0].length ?? 0);
  return match !== null && links.every(it => end <= it.start || end > it.end);
}

function shortened(source: InlineSource): InlineSource {
  return source.source.length > LONGEST
    ? { source: source.source.slice(0, LONGEST), line: source.line }
    : source;
}

type FoundWord = ReturnType<typeof WORDS.find>[number];

/** What one word such as `supersedes` ties; `from` and `to` are how far it reaches. */
function wordLinks(
  inline: InlineText,
  { meaning, phrase, start, end }: FoundWord,
  { from, to }: { from: number; to: number },
): (LinkTarget & { type: LinkType; partial?: true })[] {
  const before = inline.text.slice(from, start);
  if (meaning === 'supersedes' && isAboutThis(before, inline.text.slice(end))) {
    return segment(inline, sentenceStart(inline.text, start), start, false)
      .slice(-1)
      .map(target => ({ type: 'supersededBy', ...target }));
  }
  const targets = segment(inline, end, to, false);
  if (meaning === 'supersededBy' && isByThis(inline, end, to)) {
    const sentence = inline.text.lastIndexOf('. ', start) + 1;
    return segment(inline, sentence, start, false).map(target => ({
      type: 'supersedes',
      ...target,
    }));
  }
  if (targets.length > 0 || !TARGET_FIRST_WORDS.has(phrase)) {
    const partial =
      isPartly(phrase) || isPart(meaning, before, inline.text.slice(end, to));
    return targets.map(target => ({
      type: meaning,
      ...target,
      ...(partial ? { partial } : {}),
    }));
  }
  // `已被 ADR-0012 取代`: the passive stands before the target.
  const isPassive = meaning === 'supersedes' && before.includes('被');
  const partial = hasPartWord(before);
  return segment(inline, from, start, false).map(target => ({
    type: isPassive ? 'supersededBy' : meaning,
    ...target,
    ...(partial ? { partial } : {}),
  }));
}

/** Among references a predecessor is a record that came before, and may still hold. */
function asMeant(word: FoundWord, { type }: LinkReading): FoundWord {
  return type === 'relatesTo' && NEIGHBOURS.has(word.phrase)
    ? { ...word, meaning: type }
    : word;
}

/** `ADR-7, which supersedes this decision`: what stands before took this record's place. */
function isAboutThis(before: string, after: string): boolean {
  return (
    THIS_RECORD.test(after.slice(0, 60)) || THIS_RECORD_BEFORE.test(before)
  );
}

function sentenceStart(text: string, place: number): number {
  const first = Math.max(0, place - 200);
  // The dot of `7. Use a store` ends none.
  const [stop] = [...text.slice(first, place).matchAll(/\D\.\s/g)].slice(-1);
  return stop === undefined ? first : first + stop.index + stop[0].length;
}

function endOfReach(text: string, end: number, next = text.length): number {
  const stop = END.exec(text.slice(end, next));
  return stop ? end + stop.index : next;
}

/** `superseded by` speaks of what stands before it, `supersedes` of what follows: `the naming portion of ADR-0020`. */
function isPart(type: LinkType, before: string, after: string): boolean {
  switch (type) {
    case 'supersededBy': {
      const words = foldInPlace(before.replace(ALERT, ''));
      return isPartial(words, words) || saysPartly(after);
    }
    case 'supersedes':
      return (
        hasPartWord(before) ||
        hasPartWord(wordsBeforeTarget(after)) ||
        SOMETHING_OF.test(wordsBeforeTarget(after))
      );
    default:
      return false;
  }
}

/** `superseded by ADR-7 in part`, `superseded, in part, by ADR-7` */
function saysPartly(after: string): boolean {
  return isPartlySaid(foldInPlace(after), { start: 0, end: 0 });
}

function hasPartWord(words: string): boolean {
  return namesPart(foldInPlace(words));
}

function wordsBeforeTarget(text: string): string {
  const id = /(?:adr|decision|#)?[-_ ]?\d/i.exec(text);
  return text.slice(0, id ? id.index : 80);
}

/** Where the clause begins that ends at a place. */
function clauseStart(text: string, place: number): number {
  const first = Math.max(0, place - 200);
  let start = first;
  for (const match of matchesOf(START, text.slice(first, place))) {
    start = first + match.index + match[0].length;
  }
  return start;
}

function segment(
  { text, links }: InlineText,
  start: number,
  end: number,
  isValue: boolean,
): LinkTarget[] {
  return targetsIn({
    text: text.slice(start, end),
    links: links
      .filter(link => link.start >= start && link.start < end)
      .map(link => ({
        ...link,
        start: link.start - start,
        end: link.end - start,
      })),
    after: text.slice(end, end + 220),
    isValue,
  });
}

function lineOf(
  { links }: InlineText,
  target: LinkTarget,
  { line }: InlineSource,
): number {
  return links.find(({ href }) => href === target.href)?.line ?? line;
}
