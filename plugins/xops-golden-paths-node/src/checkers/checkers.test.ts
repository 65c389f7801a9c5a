import { type CheckerExamples } from '../testing/CheckerExamples';
import { findingsOf } from '../testing/findingsOf';
import { checkers } from '.';
import { filesExamples } from './files.examples';
import { kubernetesExamples } from './kubernetes.examples';
import { kustomizeExamples } from './kustomize.examples';
import { syntaxExamples } from './syntax.examples';
import { workloadExamples } from './workload.examples';

const examples: Record<string, CheckerExamples> = {
  files: filesExamples,
  syntax: syntaxExamples,
  kubernetes: kubernetesExamples,
  kustomize: kustomizeExamples,
  workload: workloadExamples,
};

describe.each(checkers.map(it => ({ name: it.book.checker, checker: it })))(
  '$name',
  ({ name, checker }) => {
    const { good, bad, elsewhere = [] } = examples[name];

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
      const shown = new Set([...bad.map(it => it.rule), ...elsewhere]);
      expect([...shown].sort()).toEqual(Object.keys(checker.book.rules).sort());
    });

    it('passes an output without anything for it to look at', async () => {
      const files = { 'notes.txt': 'Nothing here.\n' };
      expect(await findingsOf(checker, { files })).toEqual([]);
    });
  },
);
