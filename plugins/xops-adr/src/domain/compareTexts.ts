import { structuredPatch } from 'diff';

/** More than this, and the texts have little in common. */
const TIMEOUT_MILLISECONDS = 1_500;
const CONTEXT_LINES = 3;

export type ComparedLine = {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** Line in the old and in the new text, from 1; absent where it has none. */
  before?: number;
  after?: number;
};

/** Lines that changed, with those around them. */
export type ComparedPart = { key: string; lines: ComparedLine[] };

/** The lines that differ; undefined where the texts are too long and too different to be compared. */
export function compareTexts(
  before: string,
  after: string,
): ComparedPart[] | undefined {
  const patch = structuredPatch('', '', before, after, '', '', {
    context: CONTEXT_LINES,
    timeout: TIMEOUT_MILLISECONDS,
  });
  return patch?.hunks.map(hunk => {
    let old = hunk.oldStart;
    let now = hunk.newStart;
    const lines = hunk.lines.flatMap((line): ComparedLine[] => {
      const text = line.slice(1);
      switch (line[0]) {
        case '+':
          return [{ kind: 'added', text, after: now++ }];
        case '-':
          return [{ kind: 'removed', text, before: old++ }];
        case ' ':
          return [{ kind: 'same', text, before: old++, after: now++ }];
        default:
          // "\ No newline at end of file" is no line of either text.
          return [];
      }
    });
    return { key: `${hunk.oldStart} ${hunk.newStart}`, lines };
  });
}
