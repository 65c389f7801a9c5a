import { groupFindings, ruleTitle } from './groupFindings';

const finding = (
  rule: string,
  severity: 'error' | 'warning' | 'info' = 'error',
) => ({ rule, severity });

describe('groupFindings', () => {
  it('puts errors before warnings before hints, and the most frequent first', () => {
    const groups = groupFindings([
      finding('odd-name', 'info'),
      finding('one-sided', 'warning'),
      finding('wrong-total'),
      finding('broken-link'),
      finding('broken-link'),
    ]);

    expect(groups.map(({ rule }) => rule)).toEqual([
      'broken-link',
      'wrong-total',
      'one-sided',
      'odd-name',
    ]);
  });

  it('counts those that are not loaded yet', () => {
    const [group] = groupFindings(
      [finding('broken-link')],
      [{ value: 'broken-link', count: 40 }],
    );

    expect(group).toMatchObject({
      count: 40,
      severities: [{ severity: 'error', items: [{ rule: 'broken-link' }] }],
    });
  });

  it('puts the findings of one rule in the order of their weight', () => {
    const hint = { ...finding('old-date', 'info'), line: 1 };
    const error = { ...finding('old-date'), line: 2 };
    const other = { ...finding('old-date', 'info'), line: 3 };

    expect(groupFindings([hint, error, other])).toEqual([
      {
        rule: 'old-date',
        severity: 'error',
        count: 3,
        severities: [
          { severity: 'error', items: [error] },
          { severity: 'info', items: [hint, other] },
        ],
      },
    ]);
  });

  it('orders equals by name', () => {
    expect(
      groupFindings([finding('b'), finding('a')]).map(({ rule }) => rule),
    ).toEqual(['a', 'b']);
  });
});

describe('ruleTitle', () => {
  it('says a rule in words', () => {
    expect(ruleTitle('wrong-total')).toBe('Wrong total');
  });
});
