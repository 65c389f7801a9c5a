import { parse } from 'yaml';

/** A Markdown document's front matter and headings, without its text. */
export interface MarkdownOutline {
  /** Keys of the front matter in lower case; undefined where there is none or it is no map. */
  frontMatterKeys?: string[];
  headings: { level: number; text: string }[];
  /** Lines between the title and the first section. */
  preamble: string[];
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/;

/** Reads the outline line by line, so that no document makes it slow. */
export function markdownOutline(markdown: string): MarkdownOutline {
  const lines = markdown.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const frontMatterEnd =
    lines[0]?.trimEnd() === '---'
      ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
      : -1;
  const outline: MarkdownOutline = {
    frontMatterKeys:
      frontMatterEnd > 0
        ? frontMatterKeys(lines.slice(1, frontMatterEnd).join('\n'))
        : undefined,
    headings: [],
    preamble: [],
  };
  let fence: string | undefined;
  for (const line of lines.slice(frontMatterEnd + 1)) {
    const marker = FENCE.exec(line)?.[1];
    if (fence) {
      if (closes(line, fence)) {
        fence = undefined;
      }
      continue;
    }
    if (marker) {
      fence = marker;
      continue;
    }
    const heading = HEADING.exec(line);
    if (heading) {
      outline.headings.push({
        level: heading[1].length,
        text: headingText(heading[2]),
      });
    } else if (!outline.headings.some(it => it.level > 1)) {
      outline.preamble.push(line);
    }
  }
  return outline;
}

/** True when a line closes a code fence that was opened by `fence`. */
export function closes(line: string, fence: string): boolean {
  const text = line.trim();
  return (
    text.length >= fence.length &&
    [...text].every(character => character === fence[0]) &&
    /^ {0,3}\S/.test(line)
  );
}

/** The marker with which a line opens a code fence, if it does. */
export function opensFence(line: string): string | undefined {
  return FENCE.exec(line)?.[1];
}

function headingText(raw: string): string {
  let text = raw.trimEnd();
  while (text.endsWith('#')) {
    text = text.slice(0, -1);
  }
  return text.trim().toLowerCase();
}

function frontMatterKeys(text: string): string[] | undefined {
  try {
    const value: unknown = parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.keys(value).map(key => key.toLowerCase())
      : undefined;
  } catch {
    // Real records carry front matter that is no YAML; they have none then.
    return undefined;
  }
}
