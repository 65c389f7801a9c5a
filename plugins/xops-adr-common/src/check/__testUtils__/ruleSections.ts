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
  const changed = Object.fromEntries(
    Object.entries(good).filter(([path, text]) => bad[path] !== text),
  );
  const found = checkExample(bad).map(
    ({ path, line, message }) => `\`${path}:${line}\`: ${message}`,
  );
  return [
    `## ${id}`,
    `${severity[0].toUpperCase()}${severity.slice(1)}: ${summary}. ${mend}`,
    ...files(bad),
    `Found: ${found.join(' ')}`,
    'Nothing is found with:',
    ...files(changed),
  ].join('\n\n');
}

function files(example: ExampleFiles): string[] {
  return Object.entries(example).map(
    ([path, text]) =>
      `\`\`\`text\n${path}\n\n${visible(text).trimEnd()}\n\`\`\``,
  );
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
