import { markdownOutline, MarkdownOutline } from './markdownOutline';
import { parseRecordFileName } from './RecordFileName';

/**
 * How a record is written. Nygard: Status, Context, Decision, Consequences
 * (https://cognitect.com/blog/2011/11/15/documenting-architecture-decisions).
 * MADR: https://adr.github.io/madr/, whose version 2 has a list of fields below
 * the title, and whose versions 3 and 4 have front matter, which may be left out.
 */
export type DecisionStyle =
  | { format: 'nygard' }
  | { format: 'madr'; version: 2; frontMatter: false }
  | { format: 'madr'; version: 3 | 4; frontMatter: boolean };

/** The style of a folder that holds no record yet: MADR 4 with front matter. */
export const DEFAULT_DECISION_STYLE: DecisionStyle = {
  format: 'madr',
  version: 4,
  frontMatter: true,
};

const MADR_HEADINGS = [
  'context and problem statement',
  'decision drivers',
  'considered options',
  'decision outcome',
  'pros and cons of the options',
];
const OPTION_HEADINGS = [
  'considered options',
  'options considered',
  'pros and cons of the options',
];
const NYGARD_HEADINGS = ['status', 'context', 'decision', 'consequences'];

/** The style of one record; undefined when it is neither Nygard's nor MADR's. */
export function styleOfRecord(markdown: string): DecisionStyle | undefined {
  const outline = markdownOutline(markdown);
  const headings = new Set(sectionHeadings(outline));
  const count = (names: string[]) =>
    names.filter(name => headings.has(name)).length;
  const madr = count(MADR_HEADINGS);
  const nygard = count(NYGARD_HEADINGS);
  if (madr >= 2 && madr >= nygard) {
    return madrStyle(outline, headings);
  }
  return nygard >= 3 ? { format: 'nygard' } : undefined;
}

/** Headings but the title and those of single options, which can have any name. */
function sectionHeadings({ headings }: MarkdownOutline): string[] {
  let optionsLevel = Infinity;
  return headings
    .filter(({ level, text }, index) => {
      if (level > optionsLevel || (index === 0 && level === 1)) {
        return false;
      }
      optionsLevel = OPTION_HEADINGS.includes(text) ? level : Infinity;
      return true;
    })
    .map(({ text }) => text);
}

function madrStyle(
  outline: MarkdownOutline,
  headings: ReadonlySet<string>,
): DecisionStyle {
  const keys = outline.frontMatterKeys;
  const fields = keys ?? fieldNames(outline.preamble);
  const frontMatter = keys !== undefined;
  if (fields.includes('decision-makers') || headings.has('confirmation')) {
    return { format: 'madr', version: 4, frontMatter };
  }
  const hasVersion2Sections = [
    'positive consequences',
    'negative consequences',
    'links',
  ].some(name => headings.has(name));
  if (!frontMatter && (hasVersion2Sections || !headings.has('consequences'))) {
    return { format: 'madr', version: 2, frontMatter: false };
  }
  return fields.includes('deciders') || headings.has('validation')
    ? { format: 'madr', version: 3, frontMatter }
    : { format: 'madr', version: 4, frontMatter };
}

/** Names of the fields in a list such as `* Status: accepted`, in lower case. */
function fieldNames(lines: readonly string[]): string[] {
  return lines.flatMap(line => {
    const match = /^ {0,3}[*+-] +\**([A-Za-z][A-Za-z -]{0,30})\**:/.exec(line);
    return match ? [match[1].trim().toLowerCase()] : [];
  });
}

/** A file of a folder of records. */
export interface RecordFile {
  name: string;
  markdown: string;
}

/**
 * The style that most records of a folder are written in; among equals, that of
 * the highest number. Undefined when none of them tells.
 */
export function styleOfFolder(
  files: readonly RecordFile[],
): DecisionStyle | undefined {
  const numberOf = (file: RecordFile) =>
    parseRecordFileName(file.name)?.number ?? -1;
  const votes = new Map<string, { style: DecisionStyle; count: number }>();
  for (const file of [...files].sort((a, b) => numberOf(b) - numberOf(a))) {
    const style = styleOfRecord(file.markdown);
    if (style) {
      const key = JSON.stringify(style);
      const vote = votes.get(key) ?? { style, count: 0 };
      votes.set(key, { style, count: vote.count + 1 });
    }
  }
  let best: { style: DecisionStyle; count: number } | undefined;
  for (const vote of votes.values()) {
    if (!best || vote.count > best.count) {
      best = vote;
    }
  }
  return best?.style;
}
