import { recordedAct } from '../__testUtils__/fixtures';
import { decidedLooks, GROUP_WORDS, markBeside, ruleLook } from './ruleLook';

const rule = { enabled: true };

describe('the look of a rule', () => {
  it.each([
    ['firing', undefined, 'warning', 'Firing'],
    ['firing', 'error', 'warning', 'Firing'],
    ['recovering', undefined, 'warning', 'Recovering'],
    ['pending', 'stale', 'waiting', 'Pending'],
    ['inactive', undefined, 'good', 'Quiet'],
    ['inactive', 'noData', 'unknown', 'No data'],
    ['inactive', 'error', 'bad', 'Not read'],
    [undefined, undefined, 'unknown', 'Never evaluated'],
    [undefined, 'error', 'bad', 'Not read'],
  ] as const)('of %s marked %s is %s: %s', (state, mark, tone, word) => {
    expect(ruleLook({ rule, state, mark })).toEqual({ tone, word });
  });

  it('says that it is off, whatever it was', () => {
    expect(
      ruleLook({ rule: { enabled: false }, state: 'firing' }),
    ).toMatchObject({ word: 'Off' });
  });
});

describe('the mark beside a state', () => {
  it('stands where the state goes on without a reading', () => {
    expect(markBeside({ rule, state: 'firing', mark: 'error' })).toEqual({
      tone: 'bad',
      word: 'Not read',
    });
  });

  it.each([
    ['inactive', 'error', true],
    ['firing', undefined, true],
    ['firing', 'stale', false],
    [undefined, 'noData', true],
  ] as const)(
    'does not stand beside %s marked %s, switched on: %s',
    (state, mark, enabled) => {
      expect(markBeside({ rule: { enabled }, state, mark })).toBeUndefined();
    },
  );
});

describe('what was decided about a rule', () => {
  it.each([
    ['Activated', { activated: recordedAct({ kind: 'activate' }) }],
    ['Dismissed', { dismissed: recordedAct({ kind: 'dismiss' }) }],
  ] as const)('stands beside its state: %s', (word, decided) => {
    expect(decidedLooks(decided).map(look => look.word)).toEqual([word]);
  });

  it('is nothing as long as nobody decided', () => {
    expect(decidedLooks({})).toEqual([]);
  });

  it('is not promised by the heading of what fires', () => {
    expect(GROUP_WORDS.firing.meaning).not.toMatch(/path/);
  });
});
