import { Condition } from './Condition';
import { ruleSentence } from './TriggerRule';

const comparison = {
  reading: 'pulls',
  comparator: '>',
  threshold: 5,
  unit: { kind: 'rate', per: 'P7D' },
} satisfies Condition;
const action = { words: 'Activate Atlantis on K3S' };

describe('ruleSentence', () => {
  it.each<[Condition, string]>([
    [comparison, 'IaC PRs above 5 a week: Activate Atlantis on K3S'],
    [
      { ...comparison, comparator: '≤', threshold: 0, unit: { kind: 'count' } },
      'IaC PRs at most 0: Activate Atlantis on K3S',
    ],
    [
      { ...comparison, comparator: '≥', threshold: 1, unit: { kind: 'flag' } },
      'IaC PRs, once declared: Activate Atlantis on K3S',
    ],
    [{ any: [comparison, comparison] }, 'IaC PRs: Activate Atlantis on K3S'],
  ])('of %j', (condition, sentence) => {
    expect(ruleSentence({ subject: 'IaC PRs', condition, action })).toBe(
      sentence,
    );
  });

  it('needs no action', () => {
    expect(ruleSentence({ subject: 'IaC PRs', condition: comparison })).toBe(
      'IaC PRs above 5 a week',
    );
  });
});
