import { Act, RecordedAct } from './Act';
import { ActedRule, refuseAct } from './refuseAct';

const now = new Date('2026-03-01T12:00:00.000Z');
const past = '2026-03-01T12:00:00.000Z';
const future = '2026-03-01T12:00:00.001Z';

const done = (kind: RecordedAct['kind']): RecordedAct => ({
  id: '1',
  ruleId: 'iac',
  kind,
  by: 'user:default/mara',
  at: '2026-03-01T11:00:00.000Z',
  sequence: 2,
});
const refusal = (act: Act, rule: ActedRule = {}) =>
  refuseAct(act, { rule, now });

describe('refuseAct', () => {
  it.each(['firing', 'recovering'] as const)(
    'lets somebody activate what is %s',
    state => {
      expect(refusal({ kind: 'activate' }, { state })).toBeUndefined();
    },
  );

  it.each(['inactive', 'pending'] as const)(
    'lets nobody open a path by activating what is %s',
    state => {
      expect(refusal({ kind: 'activate' }, { state })).toBe(
        `Its trigger is ${state}: only what fires can be activated`,
      );
    },
  );

  it('lets nobody activate what was never evaluated, nor under an override', () => {
    expect(refusal({ kind: 'activate' }, { override: done('override') })).toBe(
      'Its trigger is not yet evaluated: only what fires can be activated',
    );
  });

  it('lets nobody activate what somebody dismissed', () => {
    expect(
      refusal(
        { kind: 'activate' },
        { state: 'firing', dismissed: done('dismiss') },
      ),
    ).toBe(
      'user:default/mara dismissed it: what is dismissed cannot be activated',
    );
  });

  it('closes what was activated, and nothing else', () => {
    const close: Act = { kind: 'close', reason: 'in use' };
    expect(refusal(close)).toBe('Nobody has activated it');
    expect(refusal(close, { activated: done('activate') })).toBeUndefined();
  });

  it.each([
    { kind: 'override', reason: 'urgent', until: past },
    { kind: 'dismiss', reason: 'later', until: past },
  ] satisfies Act[])('refuses an end that is past: $kind', act => {
    expect(refusal(act)).toBe(`It would end at ${past}, which is past`);
    expect(refusal({ ...act, until: future })).toBeUndefined();
  });

  it('lets somebody acknowledge and dismiss whatever the state is', () => {
    expect(refusal({ kind: 'acknowledge' })).toBeUndefined();
    expect(refusal({ kind: 'dismiss', reason: 'no' })).toBeUndefined();
  });
});
