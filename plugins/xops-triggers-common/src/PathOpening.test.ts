import { pathOpening, PathOverride, TiedRule } from './PathOpening';

const now = new Date('2026-11-21T12:00:00.000Z');
const LATER = '2026-11-22T00:00:00.000Z';
const MARA = 'user:default/mara';
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
  it.each([
    ['locked', 'inactive' as const],
    ['open', 'firing' as const],
  ])(
    'names the other rules of a path that is %s, the nearest first',
    (_, state) => {
      const sentence = 'IaC pull requests above 5 a week';
      const rules = [
        tied({ ruleId: 'far', nearness: 0.1 }),
        tied({ ruleId: 'unknown', state: undefined }),
        tied({ ruleId: 'first', state, nearness: 0.9 }),
        tied({ ruleId: 'near', nearness: 0.5 }),
      ];
      const { ruleId, others } = opening(rules);
      expect(ruleId).toBe('first');
      expect(others).toEqual(
        ['near', 'far', 'unknown'].map(id => ({ ruleId: id, sentence })),
      );
    },
  );

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
      'its trigger is quiet: IaC pull requests above 5 a week',
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
      [tied({ state: 'firing', dismissed: { by: MARA } })],
      false,
      'its trigger fires, and mara dismissed it on record: IaC',
    ],
    [
      'a firing rule whose dismissal has run out',
      [tied({ state: 'firing', dismissed: { by: MARA, until: EARLIER } })],
      true,
      'its trigger is firing',
    ],
    [
      'a rule that somebody activated and that is quiet again',
      [tied({ activated: { by: MARA, at: EARLIER } })],
      true,
      'mara activated it on record at 2026-11-20 00:00 UTC, when this was the case: IaC',
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
    const override = { by: MARA, reason: 'rehearsal', until: LATER };
    expect(opening([tied()], [override])).toEqual({
      others: [
        {
          ruleId: 'iac-prs',
          sentence: 'IaC pull requests above 5 a week',
        },
      ],
      open: true,
      reason: 'mara opened it on record until 2026-11-22 00:00 UTC: rehearsal',
    });
    expect(
      opening([tied()], [{ ...override, until: now.toISOString() }]).open,
    ).toBe(false);
  });

  it('names the rule that opens it or that it waits for', () => {
    const rules = [tied({ ruleId: 'team' }), tied({ state: 'firing' })];
    expect(opening(rules).ruleId).toBe('iac-prs');
    expect(opening(rules.slice(0, 1)).ruleId).toBe('team');
    const overrides = [{ until: LATER, ruleId: 'team' }];
    expect(opening(rules.slice(0, 1), overrides).ruleId).toBe('team');
  });

  it('tells what was measured before what people did', () => {
    const overrides = [{ until: LATER, ruleId: 'team' }];
    const rules = [
      tied({ ruleId: 'team', activated: { at: EARLIER } }),
      tied({ state: 'firing' }),
    ];
    expect(opening(rules, overrides)).toMatchObject({
      open: true,
      ruleId: 'iac-prs',
    });
  });

  it('says neither who nor why to those who are not to know', () => {
    expect(opening([], [{ until: LATER }]).reason).toBe(
      'it was opened on record until 2026-11-22 00:00 UTC',
    );
    const sentence = 'IaC pull requests above 5 a week';
    expect(opening([tied({ activated: { at: EARLIER } })]).reason).toBe(
      `it was activated on record at 2026-11-20 00:00 UTC, when this was the case: ${sentence}`,
    );
    expect(opening([tied({ state: 'firing', dismissed: {} })]).reason).toBe(
      `its trigger fires, and was dismissed on record: ${sentence}`,
    );
  });

  const NEAREST: TiedRule[] = [
    tied({ ruleId: 'dismissed', state: 'firing', dismissed: {} }),
    tied({ ruleId: 'pending', state: 'pending' }),
    tied({ ruleId: 'near', nearness: 0.8 }),
    tied({ ruleId: 'far', nearness: 0.2 }),
    tied({ ruleId: 'untold' }),
    tied({ ruleId: 'broken', nearness: 0.9, mark: 'stale' }),
    tied({ ruleId: 'new', state: undefined }),
  ];

  it.each(NEAREST.map(({ ruleId }, index) => [ruleId, index] as const))(
    'waits for the nearest: %s before all after it',
    (ruleId, index) => {
      expect(opening(NEAREST.slice(index).reverse()).ruleId).toBe(ruleId);
    },
  );

  it('says of an action that only rows name that nothing measures them', () => {
    const rows = { rules: [], overrides: [], unmeasured: ['Mood below 3'] };
    expect(pathOpening({ ...rows, now })).toEqual({
      others: [],
      open: false,
      reason: 'nothing measures its trigger yet: Mood below 3',
    });
    expect(pathOpening({ ...rows, rules: [tied()], now }).ruleId).toBe(
      'iac-prs',
    );
  });

  it('says of an action whose rules are switched off that they are', () => {
    const rows = { rules: [], overrides: [], switchedOff: ['Mood below 3'] };
    expect(pathOpening({ ...rows, now })).toEqual({
      others: [],
      open: false,
      reason: 'its trigger is switched off: Mood below 3',
    });
  });
});
