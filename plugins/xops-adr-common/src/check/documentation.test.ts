import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkExample } from './__testUtils__/checkExample';
import { ruleSections } from './__testUtils__/ruleSections';
import { DECISION_RULES } from './rules';

const page = readFileSync(
  // eslint-disable-next-line no-restricted-syntax
  join(__dirname, '../../../../docs/decision-rules.md'),
  'utf8',
);

/** Prettier pads tables. */
function plain(text: string): string {
  return text.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---').trim();
}

describe('docs/decision-rules.md', () => {
  it('describes every rule with its examples and what is found in them', () => {
    const sections = page.slice(page.indexOf('| rule'));
    expect(plain(sections)).toBe(plain(ruleSections(DECISION_RULES)));
  });
});

describe.each(DECISION_RULES.map(it => [it.id, it] as const))(
  '%s',
  (id, { example, severity }) => {
    it('is found once in its bad example, and nothing else is', () => {
      expect(checkExample(example.bad)).toMatchObject([{ rule: id, severity }]);
    });

    it('is not found in its good example, and nothing else is', () => {
      expect(checkExample(example.good)).toEqual([]);
    });
  },
);
