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

  it.each([
    ['quiet', 'inactive'],
    ['pending', 'pending'],
  ] as const)(
    'lets nobody open a path by activating what is %s, as the pages call it',
    (word, state) => {
      expect(refusal({ kind: 'activate' }, { state })).toBe(
        `Its trigger is ${word}: only what fires can be activated`,
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
    ).toBe('mara dismissed it: what is dismissed cannot be activated');
  });

  it('lets nobody activate what is switched off, whatever its state was', () => {
    expect(
      refusal(
        { kind: 'activate' },
        { state: 'firing', rule: { enabled: false } },
      ),
    ).toBe('Its trigger is switched off: only what fires can be activated');
  });

  it('lets nobody override what is switched off, which would open nothing', () => {
    expect(
      refusal(
        { kind: 'override', reason: 'urgent', until: future },
        { state: 'inactive', rule: { enabled: false } },
      ),
    ).toBe('Its trigger is switched off: an override would open nothing');
  });

  it('closes what was activated, overridden or dismissed, and nothing else', () => {
    const close: Act = { kind: 'close', reason: 'in use' };
    expect(refusal(close, { acknowledged: done('acknowledge') })).toBe(
      'Nobody has activated, overridden or dismissed it',
    );
    expect(refusal(close, { activated: done('activate') })).toBeUndefined();
    expect(refusal(close, { override: done('override') })).toBeUndefined();
    expect(refusal(close, { dismissed: done('dismiss') })).toBeUndefined();
  });

  it('lets an override last as long as it may, and not a moment longer', () => {
    const refusalOf = (until: string) =>
      refuseAct(
        { kind: 'override', reason: 'urgent', until },
        { rule: {}, now, longestOverrideMilliseconds: 3_600_000 },
      );
    expect(refusalOf('2026-03-01T13:00:00.000Z')).toBeUndefined();
    expect(refusalOf('2026-03-01T13:00:00.001Z')).toBeDefined();
    expect(refusalOf('2026-03-02T00:00:00.000Z')).toBe(
      'It would end at 2026-03-02 00:00 UTC: an override ends at 2026-03-01 13:00 UTC at the latest',
    );
  });

  it.each([
    { kind: 'override', reason: 'urgent', until: past },
    { kind: 'dismiss', reason: 'later', until: past },
  ] satisfies Act[])('refuses an end that is past: $kind', act => {
    expect(refusal(act)).toBe(
      'It would end at 2026-03-01 12:00 UTC, which is past',
    );
    expect(refusal({ ...act, until: future })).toBeUndefined();
  });

  it('lets somebody acknowledge and dismiss whatever the state is', () => {
    expect(refusal({ kind: 'acknowledge' })).toBeUndefined();
    expect(refusal({ kind: 'dismiss', reason: 'no' })).toBeUndefined();
  });
});
