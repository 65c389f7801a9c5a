import { pulls, rule } from './__testUtils__/runSteps';
import { ruleFingerprint, watchedRuleSchema } from './WatchedRule';

describe('watchedRuleSchema', () => {
  it('refuses to wait for a crossing, which is over at once', () => {
    const waiting = {
      condition: { any: [pulls, { ...pulls, comparator: 'crosses' }] },
      timing: { for: 'PT1M' },
    };
    expect(watchedRuleSchema.safeParse(waiting).error?.message).toContain(
      "waits PT1M, yet 'crosses' holds for one evaluation only",
    );
  });

  it('fires and clears at once where no timing is given', () => {
    expect(
      watchedRuleSchema.parse({ condition: pulls, timing: {} }).timing,
    ).toEqual({
      for: 'PT0S',
      keepFiringFor: 'PT0S',
    });
  });
});

describe('ruleFingerprint', () => {
  it('does not depend on the order of keys, and does on every value', () => {
    const { comparator, ...others } = pulls;
    const reordered = { ...rule, condition: { comparator, ...others } };
    const edited = { ...rule, condition: { ...pulls, threshold: 6 } };
    expect(ruleFingerprint(reordered)).toBe(ruleFingerprint(rule));
    expect(ruleFingerprint(edited)).not.toBe(ruleFingerprint(rule));
  });
});
