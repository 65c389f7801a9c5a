import type { RuleChange } from '@xops/plugin-xops-triggers-common';
import { standsSince } from './standsSince';

const since = '2026-11-01T00:00:00.000Z';
const change = (kind: RuleChange['kind'], day: number): RuleChange => ({
  id: `change-${day}`,
  ruleId: 'page#1',
  kind,
  at: `2026-11-0${day}T00:00:00.000Z`,
  sentence: 'Team size above 3 people',
});

describe('the time since which a rule stands as it does', () => {
  it('is that of its state while it is on', () => {
    expect(
      standsSince({
        rule: { enabled: true },
        since,
        changes: [change('disabled', 2), change('enabled', 3)],
      }),
    ).toBe(since);
  });

  it('is when it was last switched off while it is off', () => {
    expect(
      standsSince({
        rule: { enabled: false },
        since,
        changes: [
          change('disabled', 2),
          change('enabled', 3),
          change('disabled', 4),
          change('silenced', 5),
        ],
      }),
    ).toBe('2026-11-04T00:00:00.000Z');
  });

  it.each([
    ['nothing is told', undefined],
    ['it was made switched off', [change('created', 1)]],
    ['it was switched on before an edit', [change('enabled', 3)]],
  ])('is not known of one that is off where %s', (_, changes) => {
    expect(
      standsSince({ rule: { enabled: false }, since, changes }),
    ).toBeUndefined();
  });
});
