import { at, MINUTE, reading } from './__testUtils__/readings';
import { replay } from './replay';

const rule = {
  condition: {
    reading: 'pulls',
    comparator: '>',
    threshold: 5,
    unit: { kind: 'rate', per: 'P7D' },
  },
  timing: { for: 'PT10M', keepFiringFor: 'PT0S' },
} as const;
const gap = { longestGapMilliseconds: 60 * MINUTE };

describe('replay', () => {
  it('tells when the rule would have fired, whatever the order of the readings', () => {
    const readings = [
      reading({ minutes: 25, value: 3 }),
      reading({ minutes: 0, value: 6 }),
      reading({ minutes: 12, value: 7 }),
      reading({ minutes: 20, value: 8 }),
    ];
    const { transitions, state } = replay(rule, readings, gap);
    expect(transitions.map(({ to, at: time }) => [to, time])).toEqual([
      ['pending', at(0).toISOString()],
      ['firing', at(12).toISOString()],
      ['recovering', at(25).toISOString()],
      ['inactive', at(25).toISOString()],
    ]);
    expect(state?.state).toBe('inactive');
  });

  it('says nothing where nothing was ever read', () => {
    expect(replay(rule, [], gap)).toEqual({
      transitions: [],
      state: undefined,
    });
  });
});
