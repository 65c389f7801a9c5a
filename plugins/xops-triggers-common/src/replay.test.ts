import { at, reading } from './__testUtils__/readings';
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

describe('replay', () => {
  it('tells when the rule would have fired, whatever the order of the readings', () => {
    const readings = [
      reading({ minutes: 25, value: 3 }),
      reading({ minutes: 0, value: 6 }),
      reading({ minutes: 12, value: 7 }),
      reading({ minutes: 20, value: 8 }),
    ];
    const { transitions, state } = replay(rule, readings);
    expect(transitions.map(({ to, at: time }) => [to, time])).toEqual([
      ['pending', at(0).toISOString()],
      ['firing', at(12).toISOString()],
      ['recovering', at(25).toISOString()],
      ['inactive', at(25).toISOString()],
    ]);
    expect(state?.state).toBe('inactive');
  });

  it('does not count a time that is longer than a reading is good for', () => {
    const readings = [
      reading({ minutes: 0, value: 6 }),
      reading({ minutes: 61, value: 6 }),
      reading({ minutes: 70, value: 6 }),
    ];
    expect(replay(rule, readings).state).toMatchObject({ state: 'pending' });
  });

  it('says nothing where nothing was ever read', () => {
    expect(replay(rule, [])).toEqual({
      transitions: [],
      state: undefined,
    });
  });
});
