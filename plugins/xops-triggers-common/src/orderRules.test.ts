import { orderRules, ruleGroupOf } from './orderRules';
import { TriggerStateName } from './TriggerState';

function rule(
  id: string,
  state?: TriggerStateName,
  rest: { mark?: 'error' | 'noData'; since?: string } = {},
) {
  return {
    rule: { id, enabled: true },
    state,
    mark: undefined,
    since: undefined,
    ...rest,
  };
}

const idsOf = (rules: ReturnType<typeof rule>[]) =>
  orderRules(rules).map(it => it.rule.id);

describe('orderRules', () => {
  it('puts what fires first and what is quiet last', () => {
    expect(
      idsOf([
        rule('quiet', 'inactive'),
        rule('broken', 'inactive', { mark: 'error' }),
        rule('recovering', 'recovering'),
        rule('pending', 'pending'),
        rule('firing', 'firing'),
      ]),
    ).toEqual(['firing', 'recovering', 'pending', 'broken', 'quiet']);
  });

  it('keeps what fires on top while its reading fails', () => {
    expect(
      idsOf([
        rule('pending', 'pending'),
        rule('firing', 'firing', { mark: 'noData' }),
      ]),
    ).toEqual(['firing', 'pending']);
  });

  it('takes what was never evaluated for something that cannot be told', () => {
    expect(idsOf([rule('quiet', 'inactive'), rule('new')])).toEqual([
      'new',
      'quiet',
    ]);
  });

  it('puts the latest change first, and ids in order where there is none', () => {
    expect(
      idsOf([
        rule('b', 'firing', { since: '2026-03-01T00:00:00.000Z' }),
        rule('a', 'firing', { since: '2026-03-01T00:00:00.000Z' }),
        rule('c', 'firing', { since: '2026-03-02T00:00:00.000Z' }),
      ]),
    ).toEqual(['c', 'a', 'b']);
  });

  it('puts what is switched off last, however it stood', () => {
    const off = {
      ...rule('off', 'firing'),
      rule: { id: 'off', enabled: false },
    };
    expect(idsOf([off, rule('quiet', 'inactive')])).toEqual(['quiet', 'off']);
    expect(ruleGroupOf(off)).toBe('off');
  });
});
