import type { MarkdownIt, Token } from 'markdown-it';

/** `Status: accepted`, `Decided by (2): …`: a name, and what it is. */
const FIELD = /^\p{L}[\p{L}\p{N} ()/-]{0,40}:(\s|$)/u;

function linesOf(children: readonly Token[]): string[] {
  const lines = [''];
  for (const { type, content } of children) {
    if (type === 'softbreak') {
      lines.push('');
    } else {
      lines[lines.length - 1] += content;
    }
  }
  return lines;
}

/**
 * Leaves fields that a record writes line by line, without a list or a table, on
 * their lines. Markdown would run them together: `Status: accepted Date: …`.
 */
export function fieldLines(markdown: MarkdownIt): void {
  markdown.core.ruler.after('inline', 'field-lines', state => {
    for (const { type, children } of state.tokens) {
      const breaks = (children ?? []).filter(it => it.type === 'softbreak');
      if (
        type === 'inline' &&
        breaks.length > 0 &&
        linesOf(children ?? []).every(line => FIELD.test(line.slice(0, 80)))
      ) {
        breaks.forEach(it => {
          it.type = 'hardbreak';
        });
      }
    }
  });
}
