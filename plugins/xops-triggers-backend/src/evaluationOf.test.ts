import {
  ruleFingerprint,
  TriggerRule,
  TriggerState,
} from '@xops/plugin-xops-triggers-common';
import { minute, pullsKey, ruleOf } from './__testUtils__/rules';
import { evaluationOf } from './evaluationOf';

const rule = ruleOf('iac');
const state: TriggerState = {
  state: 'pending',
  since: minute(0).toISOString(),
  sequence: 1,
  timerMilliseconds: 240_000,
  evaluatedAt: minute(4).toISOString(),
  known: true,
  everKnown: true,
  memory: [{ held: true, value: 6 }],
  fingerprint: ruleFingerprint(rule),
};
const comparison = {
  reading: pullsKey,
  comparator: '>',
  threshold: 5,
} as const;
const result = { comparisons: [{ comparison, holds: true, value: 6 }] };
const evaluation = (
  part: Partial<TriggerState> = {},
  watched: TriggerRule = rule,
) =>
  evaluationOf({
    rule: watched,
    state: { ...state, ...part },
    result,
    roundAt: minute(9).toISOString(),
  });

describe('evaluationOf', () => {
  it('tells how far a pending rule is, and what it was found by', () => {
    expect(evaluation()).toEqual({
      at: minute(9).toISOString(),
      known: true,
      timerSeconds: 240,
      neededSeconds: 600,
      comparisons: [
        {
          reading: pullsKey,
          value: 6,
          comparator: '>',
          threshold: 5,
          held: true,
          reason: undefined,
        },
      ],
    });
  });

  it('tells how long a firing rule waits before it clears', () => {
    expect(evaluation({ state: 'recovering' }).neededSeconds).toBe(300);
  });

  it.each<[string, Partial<TriggerState>, TriggerRule]>([
    ['was switched off', {}, { ...rule, enabled: false }],
    ['was edited since', { fingerprint: 'another' }, rule],
  ])('keeps the time at which a rule that %s was evaluated', (_, part, it) => {
    expect(evaluation(part, it).at).toBe(minute(4).toISOString());
  });

  it('is not older than the state where the last round’s clock was behind', () => {
    const evaluatedAt = minute(12).toISOString();
    expect(evaluation({ evaluatedAt }).at).toBe(evaluatedAt);
  });
});
