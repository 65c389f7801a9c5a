import { InlineSource } from '../document/MarkdownDocument';
import { InlineText, readInline } from '../document/readInline';
import { LinkType, RecordLink } from '../model/RecordLink';
import { LINK_WORDS } from '../vocabulary/linkWords';
import { foldInPlace, PhraseFinder } from '../vocabulary/PhraseFinder';
import { isPartial } from './interpretStatus';
import { LinkTarget, targetsIn } from './linkTargets';

const WORDS = new PhraseFinder<LinkType>(LINK_WORDS);
const LONGEST = 2_000;
// The end of what a word such as `supersedes` can speak of.
const END = /[;；。]|\.\s+(?=\p{Lu}|$)|\.$|\)(?=\s|$)/u;
const START = /[;；。,(（]|\.\s/gu;
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
  const inline = readInline(
    { ...source, source: source.source.slice(0, LONGEST) },
    reading.references,
  );
  const folded = foldInPlace(inline.text);
  const words = WORDS.find(folded).filter(
    ({ start }) =>
      !inline.links.some(link => start >= link.start && start < link.end),
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
  words.forEach(({ meaning, start, end }, index) => {
    const next = words[index + 1]?.start ?? inline.text.length;
    const stop = END.exec(inline.text.slice(end, next));
    const last = stop ? end + stop.index : next;
    const clause = clauseBefore(inline.text, start);
    const partial = isPart(meaning, clause, inline.text.slice(end, last));
    for (const target of segment(inline, end, last, false)) {
      links.push({
        type: meaning,
        ...target,
        line: lineOf(inline, target, source),
        ...(partial ? { partial: true } : {}),
      });
    }
  });
  return links;
}

/** `superseded by` speaks of what stands before it, `supersedes` of what follows: `the naming portion of ADR-0020`. */
function isPart(type: LinkType, before: string, after: string): boolean {
  switch (type) {
    case 'supersededBy':
      return isPartial(foldInPlace(before), foldInPlace(before));
    case 'supersedes':
      return hasPartWord(before) || hasPartWord(wordsBeforeTarget(after));
    default:
      return false;
  }
}

function hasPartWord(words: string): boolean {
  return isPartial('', foldInPlace(words));
}

function wordsBeforeTarget(text: string): string {
  const id = /(?:adr|decision|#)?[-_ ]?\d/i.exec(text);
  return text.slice(0, id ? id.index : 80);
}

function clauseBefore(text: string, place: number): string {
  const before = text.slice(Math.max(0, place - 200), place);
  let start = 0;
  for (const match of before.matchAll(START)) {
    start = match.index + match[0].length;
  }
  return before.slice(start);
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
