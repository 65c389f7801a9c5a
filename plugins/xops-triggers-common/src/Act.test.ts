import { actSchema, RecordedAct, standingActs } from './Act';

const now = new Date('2026-11-21T12:00:00.000Z');
const LATER = '2026-11-22T00:00:00.000Z';
const EARLIER = '2026-11-20T00:00:00.000Z';

let count = 0;
function act(
  kind: RecordedAct['kind'],
  part: Partial<RecordedAct> = {},
): RecordedAct {
  count += 1;
  return {
    id: String(count),
    ruleId: 'iac',
    kind,
    by: 'user:default/mara',
    at: EARLIER,
    sequence: 2,
    actionId: 'activate-atlantis',
    ...part,
  };
}

const standing = (acts: RecordedAct[], roundBegan = 1) =>
  Object.entries(
    standingActs({ acts, action: 'activate-atlantis', roundBegan, now }),
  )
    .filter(([, it]) => it !== undefined)
    .map(([name, it]) => [name, it?.id]);

describe('standingActs', () => {
  it.each<[string, RecordedAct[], number, string[]]>([
    ['nothing was done', [], 1, []],
    ['it was acknowledged', [act('acknowledge')], 1, ['acknowledged']],
    ['it was acknowledged before it was quiet', [act('acknowledge')], 3, []],
    ['it was dismissed in this round', [act('dismiss')], 1, ['dismissed']],
    ['it was dismissed before it was quiet', [act('dismiss')], 3, []],
    [
      'it was dismissed until tomorrow, and was quiet since',
      [act('dismiss', { until: LATER })],
      3,
      ['dismissed'],
    ],
    ['its dismissal is over', [act('dismiss', { until: EARLIER })], 1, []],
    ['it was activated', [act('activate')], 9, ['activated']],
    [
      'it was activated and closed',
      [act('activate'), act('close')],
      1,
      ['closed'],
    ],
    [
      'it was activated and closed before it was quiet',
      [act('activate'), act('close')],
      3,
      [],
    ],
    [
      'it was overridden and closed',
      [act('override', { until: LATER }), act('close')],
      1,
      ['closed'],
    ],
    [
      'it was dismissed until tomorrow and that was ended',
      [act('dismiss', { until: LATER }), act('close')],
      1,
      [],
    ],
    [
      'its acts were about another path',
      [
        act('activate', { actionId: 'activate-crossplane' }),
        act('override', { actionId: undefined, until: LATER }),
      ],
      1,
      [],
    ],
    [
      'it was activated, overridden and dismissed, and its action changed and changed back',
      [
        act('activate'),
        act('override', { until: LATER }),
        act('dismiss'),
        act('lapse'),
      ],
      1,
      ['dismissed'],
    ],
    [
      'it was activated again',
      [act('activate'), act('close'), act('activate')],
      1,
      ['activated'],
    ],
    ['it is overridden', [act('override', { until: LATER })], 1, ['override']],
    [
      'its override is over',
      [act('override', { until: now.toISOString() })],
      1,
      [],
    ],
    [
      'a longer override came before a shorter one that is over',
      [act('override', { until: LATER }), act('override', { until: EARLIER })],
      1,
      ['override'],
    ],
    [
      'its path has built something',
      [act('built', { openerId: 'iac' })],
      9,
      ['built'],
    ],
    [
      'its path has built something that another rule had opened',
      [act('built', { openerId: 'team' })],
      9,
      ['pathBuilt'],
    ],
    [
      'another path, which was its own, has built something',
      [act('built', { openerId: 'team', actionId: 'activate-crossplane' })],
      9,
      [],
    ],
    [
      'its path has built something, and nobody knows what had opened it',
      [act('built')],
      9,
      ['pathBuilt'],
    ],
    [
      'its path has built something and was closed',
      [act('activate'), act('built', { openerId: 'iac' }), act('close')],
      3,
      ['built'],
    ],
  ])('when %s', (_, acts, roundBegan, names) => {
    expect(standing(acts, roundBegan).map(([name]) => name)).toEqual(names);
  });

  it('tells of several the last', () => {
    const acts = [act('acknowledge'), act('acknowledge')];
    expect(standing(acts)).toEqual([['acknowledged', acts[1].id]]);
  });
});

describe('actSchema', () => {
  it.each([
    ['a dismissal without a reason', { kind: 'dismiss' }],
    ['an override without a reason', { kind: 'override', until: LATER }],
    ['an override without an end', { kind: 'override', reason: 'rehearsal' }],
    ['a reason of blanks', { kind: 'close', reason: '   ' }],
    [
      'an end that is no time',
      { kind: 'override', reason: 'x', until: 'soon' },
    ],
    ['an unknown act', { kind: 'ignore' }],
    ['an unknown key', { kind: 'activate', force: true }],
    ['what only a run can tell', { kind: 'built' }],
  ])('refuses %s', (_, input) => {
    expect(actSchema.safeParse(input).success).toBe(false);
  });

  it('takes an acknowledgement without a word', () => {
    expect(actSchema.parse({ kind: 'acknowledge' })).toEqual({
      kind: 'acknowledge',
    });
  });
});
