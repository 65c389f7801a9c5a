import { decodeText } from './decodeText';
import { readFrontMatter } from './readFrontMatter';

/** Lines of one decision in its file, counted from 1. */
export interface DecisionLines {
  line: number;
  endLine: number;
}

/**
 * The words of each decision of a file as written, front matter left out; empty
 * text for a file that is no text.
 */
export function decisionMarkdown(
  content: Uint8Array | string,
  decisions: readonly DecisionLines[],
): string[] {
  const { text } = decodeText(content);
  if (text === undefined) {
    return decisions.map(() => '');
  }
  const lines = text.split(/\r\n|\n|\r/);
  const begin = readFrontMatter(lines)?.endLine ?? 0;
  return decisions.map(({ line, endLine }) =>
    lines
      .slice(Math.max(line - 1, begin), endLine)
      .join('\n')
      .replace(/^(?:[ \t]*\n)+/, ''),
  );
}
