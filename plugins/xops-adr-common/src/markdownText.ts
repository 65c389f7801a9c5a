import { closes, opensFence } from './markdownOutline';

/** Text as one line: for titles and list items. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * Markdown that a person gave, as the body of a section: it can hold lists and
 * code, but no heading, front matter or open fence that would change the
 * document around it.
 */
export function sectionBody(text: string): string {
  let fence: string | undefined;
  const lines = text
    .trim()
    .split(/\r\n|\n|\r/)
    .map(line => {
      if (fence) {
        if (closes(line, fence)) {
          fence = undefined;
        }
        return line;
      }
      fence = opensFence(line);
      return fence ? line : line.replace(/^(\s*)(#|-+\s*$|=+\s*$)/, '$1\\$2');
    });
  return (fence ? [...lines, fence] : lines).join('\n').trimEnd();
}

/** Joins the blocks that say something, with a blank line between them. */
export function blocks(...parts: (string | undefined)[]): string {
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** A list with the words `Good, because …` and `Bad, because …`. */
export function reasons(
  good: readonly string[],
  bad: readonly string[],
): string {
  return [
    ...good.map(text => `* Good, because ${oneLine(text)}`),
    ...bad.map(text => `* Bad, because ${oneLine(text)}`),
  ].join('\n');
}
