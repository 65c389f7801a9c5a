import { Condition } from './Condition';
import { ruleSentence } from './TriggerRule';

const comparison = {
  reading: 'pulls',
  comparator: '>',
  threshold: 5,
  unit: { kind: 'rate', per: 'P7D' },
} satisfies Condition;
const timing = { for: 'PT0S', keepFiringFor: 'PT0S' };
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
    [
      {
        ...comparison,
        unit: { kind: 'rate', of: 'pull requests', per: 'P7D' },
      },
      'IaC PRs above 5 a week: Activate Atlantis on K3S',
    ],
    [
      { ...comparison, threshold: 5400, unit: { kind: 'duration' } },
      'IaC PRs above 1 hour, 30 minutes: Activate Atlantis on K3S',
    ],
    [{ any: [comparison, comparison] }, 'IaC PRs: Activate Atlantis on K3S'],
  ])('of %j', (condition, sentence) => {
    expect(
      ruleSentence({ subject: 'IaC PRs', condition, timing, action }),
    ).toBe(sentence);
  });

  it('needs no action', () => {
    expect(
      ruleSentence({ subject: 'IaC PRs', condition: comparison, timing }),
    ).toBe('IaC PRs above 5 a week');
  });

  it('says for how long it must hold', () => {
    expect(
      ruleSentence({
        subject: 'IaC PRs',
        condition: comparison,
        timing: { ...timing, for: 'P14D' },
      }),
    ).toBe('IaC PRs above 5 a week for 14 days');
  });
});
