import { behindBlanks } from './leadingCode';
import { namedConcern, sectionConcern } from '../vocabulary/sectionConcern';

const ATX = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const MARKS_WITHOUT_BLANK = /^(#{1,6})([^#\s].*)$/;
// Of several words, so no `#hashtag`.
const LOST_TITLE = /^#[¿¡]?\p{L}[^#\s]*\s\S.*\s\S/u;
const BOLD_ALONE = /^(?:\*\*|__)([^*_]{2,80})(?:\*\*:?|__:?)$/;
const WORDS_ALONE = /^[\p{L}\p{N}][^|<>`[\]{}*_#.;!?]{1,60}$/u;
const EVERY_WORD_CAPITAL = /^\p{Lu}\S*(?:[ -](?:\p{Lu}\S*|and|of|the|&))*$/u;
const TITLE = /^(?:adr|rfc|decision|record)[-_ #]?\d{1,5}\s*[:.–—-]\s*\S/i;
// Behind marks of quotes, too.
const UNDERLINE = /^[\s>]*(?:=+|-+)\s*$/;
const LOWER_LEVEL = new Set(['pros', 'cons']);

export interface FoundHeadings {
  /** True where a line was changed. */
  mended: boolean;
  /** False where no line underlines a heading. */
  mayUnderline: boolean;
}

/**
 * Gives headings their marks back, in place: `##Status` has lost a blank; and a
 * file without any heading below its title has lost them all (a copy from a
 * rendered page), which shows by lines that hold the name of a section alone.
 */
export function findLostHeadings(lines: string[]): FoundHeadings {
  const counted = countHeadings(lines);
  const { sections, titles } = counted;
  if (sections > 0) {
    return counted;
  }
  const first = lines.findIndex(line => line.trim() !== '');
  const hasTitle = titles > 0 || !isTitle(lines[first] ?? '');
  const found = lines.flatMap((line, index) =>
    (index !== first || hasTitle) && isSectionName(line.trim()) ? [index] : [],
  );
  const concerns = found.map(index => sectionConcern(nameOf(lines[index])));
  // One such line may be a sentence of one word; a record has two sections.
  if (new Set(concerns).size < 2) {
    return counted;
  }
  found.forEach((index, place) => {
    const level = LOWER_LEVEL.has(concerns[place] ?? '') ? '###' : '##';
    lines[index] = `${level} ${nameOf(lines[index])}`;
  });
  if (!hasTitle && first < found[0]) {
    lines[first] = `# ${nameOf(lines[first])}`;
  }
  return { ...counted, mended: true };
}

function isTitle(line: string): boolean {
  const name = nameOf(line.slice(0, 300));
  return (
    namedConcern(name) === undefined &&
    (TITLE.test(name) || WORDS_ALONE.test(name))
  );
}

/** True for the beginning of a heading, of a fence, of a quote, or of the line below a heading. */
function mayMatter(line: string): boolean {
  switch (line[behindBlanks(line, 20)]) {
    case '#':
    case '=':
    case '`':
    case '~':
    case '-':
    case '>':
      return true;
    default:
      return false;
  }
}

/** Counts headings outside of code; those that only lack a blank get it here. */
function countHeadings(
  lines: string[],
): FoundHeadings & { sections: number; titles: number } {
  let fence: string | undefined;
  let mended = false;
  let mayUnderline = false;
  let sections = 0;
  let titles = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!mayMatter(line)) {
      continue;
    }
    const start = line.slice(0, 200).trimStart();
    const mark = start.slice(0, 3);
    mayUnderline ||= UNDERLINE.test(start);
    if (mark === '```' || mark === '~~~') {
      if (fence === undefined) {
        fence = mark;
      } else if (mark === fence) {
        fence = undefined;
      }
    } else if (fence === undefined && start.startsWith('#')) {
      const lost = line.length < 200 ? MARKS_WITHOUT_BLANK.exec(line) : null;
      if (lost && (namedConcern(lost[2]) || isLostTitle(lines, index))) {
        lines[index] = `${lost[1]} ${lost[2]}`;
        mended = true;
      }
      if (ATX.test(lines[index].slice(0, 20))) {
        if (start.startsWith('##')) {
          sections += 1;
        } else {
          titles += 1;
          // Several of the first level: they are the sections.
          sections += titles > 1 ? 1 : 0;
        }
      }
    } else if (
      fence === undefined &&
      /^(?:=+|-+)\s*$/.test(start) &&
      lines[index - 1]?.trim()
    ) {
      if (start.startsWith('=')) {
        titles += 1;
        sections += titles > 1 ? 1 : 0;
      } else if (namedConcern(lines[index - 1].slice(0, 200))) {
        sections += 1;
      }
    }
  }
  return { sections, titles, mended, mayUnderline };
}

/** `#Use a queue` in the first line. */
function isLostTitle(lines: readonly string[], index: number): boolean {
  return (
    LOST_TITLE.test(lines[index]) &&
    lines.slice(0, index).every(line => line.trim() === '')
  );
}

function nameOf(line: string): string {
  const text = line.trim();
  return BOLD_ALONE.exec(text)?.[1].replace(/:$/, '') ?? text.replace(/:$/, '');
}

function isSectionName(line: string): boolean {
  if (line.length < 2 || line.length > 80) {
    return false;
  }
  const name = nameOf(line);
  return (
    WORDS_ALONE.test(name) &&
    (namedConcern(name) !== undefined ||
      (EVERY_WORD_CAPITAL.test(name) && sectionConcern(name) !== undefined))
  );
}
