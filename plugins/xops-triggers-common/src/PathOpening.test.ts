import { pathOpening, PathOverride, TiedRule } from './PathOpening';

const now = new Date('2026-11-21T12:00:00.000Z');
const LATER = '2026-11-22T00:00:00.000Z';
const EARLIER = '2026-11-20T00:00:00.000Z';

const tied = (rule: Partial<TiedRule> = {}): TiedRule => ({
  ruleId: 'iac-prs',
  sentence: 'IaC pull requests above 5 a week',
  state: 'inactive',
  ...rule,
});

const opening = (rules: TiedRule[], overrides: PathOverride[] = []) =>
  pathOpening({ rules, overrides, now });

describe('pathOpening', () => {
  it.each<[string, TiedRule[], boolean, string]>([
    ['no rule', [], false, 'no trigger for it is known'],
    [
      'a rule that was never evaluated',
      [tied({ state: undefined })],
      false,
      'its trigger was never evaluated: IaC pull requests above 5 a week',
    ],
    [
      'a quiet rule',
      [tied()],
      false,
      'its trigger is inactive: IaC pull requests above 5 a week',
    ],
    [
      'a pending rule',
      [tied({ state: 'pending' })],
      false,
      'its trigger is pending',
    ],
    [
      'a quiet rule that cannot be read',
      [tied({ mark: 'error' })],
      false,
      'its trigger cannot be read (error)',
    ],
    [
      'a firing rule',
      [tied({ state: 'firing' })],
      true,
      'its trigger is firing',
    ],
    [
      'a firing rule that cannot be read any more',
      [tied({ state: 'firing', mark: 'noData' })],
      true,
      'its trigger is firing',
    ],
    [
      'a recovering rule',
      [tied({ state: 'recovering' })],
      true,
      'its trigger is recovering',
    ],
    [
      'a firing rule that was dismissed',
      [tied({ state: 'firing', dismissed: { by: 'Mara' } })],
      false,
      'its trigger fires, and Mara dismissed it',
    ],
    [
      'a firing rule whose dismissal has run out',
      [tied({ state: 'firing', dismissed: { by: 'Mara', until: EARLIER } })],
      true,
      'its trigger is firing',
    ],
    [
      'a rule that somebody activated and that is quiet again',
      [tied({ activated: { by: 'Mara', at: EARLIER } })],
      true,
      `Mara activated it at ${EARLIER}`,
    ],
    [
      'one of several that fires',
      [tied({ ruleId: 'team' }), tied({ state: 'firing' })],
      true,
      'its trigger is firing',
    ],
  ])('%s', (_, rules, open, reason) => {
    const found = opening(rules);
    expect(found.open).toBe(open);
    expect(found.reason).toContain(reason);
  });

  it('is open while an override holds, and not a moment longer', () => {
    const override = { by: 'Mara', reason: 'rehearsal', until: LATER };
    expect(opening([tied()], [override])).toEqual({
      open: true,
      reason: `Mara opened it until ${LATER}: rehearsal`,
    });
    expect(
      opening([tied()], [{ ...override, until: now.toISOString() }]).open,
    ).toBe(false);
  });

  it('names the rule that opens it or that it waits for', () => {
    const rules = [tied({ ruleId: 'team' }), tied({ state: 'firing' })];
    expect(opening(rules).ruleId).toBe('iac-prs');
    expect(opening(rules.slice(0, 1)).ruleId).toBe('team');
    const override = { by: 'Mara', reason: 'rehearsal', until: LATER };
    expect(opening(rules, [{ ...override, ruleId: 'team' }]).ruleId).toBe(
      'team',
    );
  });
});
