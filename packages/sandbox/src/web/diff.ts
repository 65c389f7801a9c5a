import type { GitRepository } from '../git/GitRepository';
import { html, type Html } from './html';

/** More would make a page that no browser likes. */
const MAXIMUM_LINES = 5000;

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

export interface FileDiff {
  path: string;
  lines: string[];
}

/** The first commit of a history is compared with nothing. */
export async function readDiff(
  repository: GitRepository,
  range: { from: string | undefined; to: string },
): Promise<FileDiff[]> {
  const output = await repository.run([
    'diff',
    '--no-renames',
    '--no-color',
    range.from ?? EMPTY_TREE,
    range.to,
  ]);
  return parseDiff(output.toString('utf8'));
}

export function parseDiff(output: string): FileDiff[] {
  const files: FileDiff[] = [];
  let isHead = false;
  for (const line of output.split('\n')) {
    if (line.startsWith('diff --git ')) {
      isHead = true;
      files.push({ path: pathOf(line), lines: [] });
    } else if (isHead && (line.startsWith('@@') || line.startsWith('Binary'))) {
      isHead = false;
    }
    if (!isHead && line !== '') {
      files.at(-1)?.lines.push(line);
    }
  }
  return files;
}

/** Without renames both halves of `diff --git a/x b/x` are the same. */
function pathOf(line: string): string {
  const names = line.slice('diff --git '.length).replace(/"/g, '');
  return names.slice((names.length - 1) / 2 + 3);
}

export function renderDiff(files: FileDiff[]): Html {
  const total = files.reduce((sum, { lines }) => sum + lines.length, 0);
  if (total > MAXIMUM_LINES) {
    return html`<p>
      ${total} lines differ: too many for a page. Clone the repository to see
      them.
    </p>`;
  }
  return html`${files.map(
    ({ path, lines }) =>
      html`<section aria-label="${path}">
        <h3>${path}</h3>
        <div
          class="scroll"
          tabindex="0"
          role="region"
          aria-label="Changes of ${path}"
        >
          <pre class="diff">${lines.map(renderLine)}</pre>
        </div>
      </section>`,
  )}`;
}

const KINDS: Record<string, string> = {
  '+': 'added',
  '-': 'removed',
  '@': 'part',
};

function renderLine(line: string): Html {
  return html`<span class="${KINDS[line[0]] ?? 'same'}">${line}</span>`;
}
