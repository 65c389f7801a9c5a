import { ExampleFiles, Rule } from '../Rule';
import { checkExample } from './checkExample';

/** The part of docs/decision-rules.md that is about these rules. */
export function ruleSections(rules: readonly Rule[]): string {
  return [table(rules), ...rules.map(section)].join('\n\n');
}

function table(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, severity, summary }) =>
      `| [\`${id}\`](#${id}) | ${severity} | ${summary} |`,
  );
  return ['| rule | severity | finds |', '| --- | --- | --- |', ...rows].join(
    '\n',
  );
}

function section({ id, severity, summary, mend, example }: Rule): string {
  const { bad, good } = example;
  const found = checkExample(bad).map(
    ({ path, line, message }) => `\`${path}:${line}\`: ${message}`,
  );
  return [
    `## ${id}`,
    `${severity[0].toUpperCase()}${severity.slice(1)}: ${summary}. ${mend}`,
    ...files(bad),
    `Found: ${found.join(' ')}`,
    'Mended:',
    ...Object.keys(good)
      .filter(path => bad[path] !== good[path])
      .map(path => changes(path, { before: bad[path], after: good[path] })),
  ].join('\n\n');
}

function files(example: ExampleFiles): string[] {
  return Object.entries(example).map(
    ([path, text]) =>
      `\`\`\`text\n${path}\n\n${visible(text).trimEnd()}\n\`\`\``,
  );
}

/** What changes in a file, as lines that go and lines that come. */
function changes(
  path: string,
  { before = '', after }: { before?: string; after: string },
): string {
  const gone = lines(before);
  const come = lines(after);
  const isSame = (a: number, b: number) => gone.at(a) === come.at(b);
  const shorter = Math.min(gone.length, come.length);
  let start = 0;
  while (start < shorter && isSame(start, start)) {
    start++;
  }
  let end = 0;
  while (end < shorter - start && isSame(-1 - end, -1 - end)) {
    end++;
  }
  return [
    '```diff',
    path,
    '',
    ...gone.slice(start, gone.length - end).map(line => `-${line}`),
    ...come.slice(start, come.length - end).map(line => `+${line}`),
    '```',
  ].join('\n');
}

function lines(text: string): string[] {
  return text === '' ? [] : visible(text).trimEnd().split('\n');
}

/** Control characters as they are escaped in code, since a page cannot hold them. */
function visible(text: string): string {
  return [...text]
    .map(character =>
      character < ' ' && character !== '\n'
        ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
        : character,
    )
    .join('');
}
