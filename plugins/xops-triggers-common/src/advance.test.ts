import fc from 'fast-check';
import { at, byKey, reading } from './__testUtils__/readings';
import { advance } from './advance';
import { Comparison } from './Condition';
import { ruleFingerprint, WatchedRule, watchedRuleSchema } from './WatchedRule';
import { TriggerState, TriggerStateName } from './TriggerState';

const pulls: Comparison = {
  reading: 'pulls',
  comparator: '>',
  threshold: 5,
  unit: { kind: 'rate', per: 'P7D' },
};
const rule: WatchedRule = {
  condition: pulls,
  timing: { for: 'PT10M', keepFiringFor: 'PT5M' },
};

/** Minute of the evaluation and the value found; undefined where reading failed. */
type Step = [minute: number, value: number | undefined];

/** Evaluates step by step; gives the state after each, and all transitions. */
function run(steps: readonly Step[], watched = rule, start?: TriggerState) {
  let before = start;
  const states: TriggerState[] = [];
  const transitions = steps.flatMap(([minutes, value]) => {
    const quality = value === undefined ? 'error' : 'ok';
    const advanced = advance(watched, {
      before,
      readings: byKey(
        reading({ minutes, value, quality, timeToLiveSeconds: 1200 }),
      ),
      now: at(minutes),
    });
    before = advanced.state;
    states.push(advanced.state);
    return advanced.transitions;
  });
  return { names: states.map(({ state }) => state), states, transitions };
}

describe('advance', () => {
  it('waits in pending for as long as the rule says, then fires', () => {
    const { names } = run([
      [0, 4],
      [1, 6],
      [6, 6],
      [10, 6],
      [11, 6],
    ]);
    expect(names).toEqual([
      'inactive',
      'pending',
      'pending',
      'pending',
      'firing',
    ]);
  });

  it('begins to wait again after the condition was gone once', () => {
    const { names } = run([
      [0, 6],
      [9, 6],
      [10, 4],
      [11, 6],
      [20, 6],
      [21, 6],
    ]);
    expect(names).toEqual([
      'pending',
      'pending',
      'inactive',
      'pending',
      'pending',
      'firing',
    ]);
  });

  it('goes on firing for a while after the condition is gone, and fires again without waiting', () => {
    const { names } = run([
      [0, 6],
      [10, 6],
      [11, 4],
      [15, 4],
      [15.5, 6],
      [16, 4],
      [21, 4],
    ]);
    expect(names).toEqual([
      'pending',
      'firing',
      'recovering',
      'recovering',
      'firing',
      'recovering',
      'inactive',
    ]);
  });

  it('passes through pending and recovering within one evaluation where nothing is to be waited for', () => {
    const atOnce = { ...rule, timing: { for: 'PT0S', keepFiringFor: 'PT0S' } };
    const { transitions } = run(
      [
        [0, 6],
        [1, 4],
      ],
      atOnce,
    );
    expect(
      transitions.map(({ from, to, sequence }) => [sequence, from, to]),
    ).toEqual([
      [1, 'inactive', 'pending'],
      [2, 'pending', 'firing'],
      [3, 'firing', 'recovering'],
      [4, 'recovering', 'inactive'],
    ]);
  });

  it.each<[string, Step[], TriggerStateName]>([
    [
      'does not fire',
      [
        [0, 6],
        [9, 6],
        [12, undefined],
      ],
      'pending',
    ],
    [
      'does not clear what fires',
      [
        [0, 6],
        [10, 6],
        [11, undefined],
        [30, undefined],
      ],
      'firing',
    ],
    [
      'does not clear what recovers',
      [
        [0, 6],
        [10, 6],
        [11, 4],
        [18, undefined],
      ],
      'recovering',
    ],
    ['does not begin to wait', [[0, undefined]], 'inactive'],
  ])('%s while reading fails, and is marked', (_, steps, state) => {
    const last = run(steps).states.at(-1);
    expect(last).toMatchObject({ state, mark: 'error' });
  });

  it('pauses its timer while reading fails, and loses nothing of it', () => {
    const { names } = run([
      [0, 6],
      [6, 6],
      [8, undefined],
      [9, 6],
      [12, 6],
      [13, 6],
    ]);
    expect(names.slice(3)).toEqual(['pending', 'pending', 'firing']);
  });

  it('does not count a gap in which nobody evaluated', () => {
    const { names } = run([
      [0, 6],
      [5, 6],
      [65, 6],
      [69, 6],
      [70, 6],
    ]);
    expect(names).toEqual([
      'pending',
      'pending',
      'pending',
      'pending',
      'firing',
    ]);
  });

  it('does not undo time when a replica’s clock is behind', () => {
    const { names, states } = run([
      [0, 6],
      [9, 6],
      [2, 6],
      [10, 6],
    ]);
    expect(names).toEqual(['pending', 'pending', 'pending', 'firing']);
    expect(states[2].evaluatedAt).toBe(at(9).toISOString());
  });

  it('goes on with its timer once a clock that was days ahead is right again', () => {
    const { names } = run([
      [0, 6],
      [5000, 6],
      [1, 6],
      [5, 6],
      [11, 6],
    ]);
    expect(names.slice(2)).toEqual(['pending', 'pending', 'firing']);
  });

  it('waits anew when the threshold is edited, with the same id and sequence', () => {
    const first = run([
      [0, 6],
      [9, 6],
    ]);
    const edited = { ...rule, condition: { ...pulls, threshold: 5.5 } };
    const second = run(
      [
        [10, 6],
        [15, 6],
        [20, 6],
      ],
      edited,
      first.states[1],
    );
    expect(second.names).toEqual(['pending', 'pending', 'firing']);
    expect(second.transitions.map(({ sequence }) => sequence)).toEqual([2]);
  });

  const atOnce = { for: 'PT0S', keepFiringFor: 'PT0S' };
  const banded = { ...pulls, threshold: 10, clearThreshold: 5 };

  it.each<[string, WatchedRule]>([
    ['its timing', { condition: banded, timing: { ...atOnce, for: 'PT1M' } }],
    [
      'its threshold',
      { condition: { ...banded, threshold: 11 }, timing: atOnce },
    ],
  ])('does not clear inside its band when %s is edited', (_, edited) => {
    const first = run(
      [
        [0, 12],
        [1, 7],
      ],
      { condition: banded, timing: atOnce },
    );
    const second = run(
      [
        [2, 7],
        [3, 7],
        [4, 4],
      ],
      edited,
      first.states[1],
    );
    expect(second.names).toEqual(['firing', 'firing', 'inactive']);
  });

  it('begins to fire at its threshold alone when its band is edited while it is quiet', () => {
    const quiet = run([[0, 3]], { condition: banded, timing: atOnce });
    const edited = { condition: { ...banded, threshold: 9 }, timing: atOnce };
    expect(run([[1, 7]], edited, quiet.states[0]).names).toEqual(['inactive']);
  });

  it('clears when its condition is edited into one that was never known', () => {
    const first = run([
      [0, 6],
      [10, 6],
    ]);
    const edited = { ...rule, condition: { ...pulls, reading: 'team' } };
    const second = run(
      [
        [11, 6],
        [12, 6],
      ],
      edited,
      first.states[1],
    );
    expect(second.names).toEqual(['inactive', 'inactive']);
    expect(second.transitions).toEqual([
      {
        sequence: 3,
        from: 'firing',
        to: 'inactive',
        at: at(11).toISOString(),
      },
    ]);
    expect(second.states[0]).toMatchObject({ mark: 'noData' });
  });

  it('stays firing while reading fails after its timing alone was edited', () => {
    const first = run([
      [0, 6],
      [10, 6],
    ]);
    const edited = { ...rule, timing: { ...rule.timing, for: 'PT1M' } };
    const second = run([[11, undefined]], edited, first.states[1]);
    expect(second.names).toEqual(['firing']);
  });

  it('waits and fires while a part that does not matter was never read', () => {
    const either = { any: [pulls, { ...pulls, reading: 'team' }] };
    const { names } = run(
      [
        [0, 6],
        [9, 6],
        [10, 6],
      ],
      { ...rule, condition: either },
    );
    expect(names).toEqual(['pending', 'pending', 'firing']);
  });

  it('fires once when the value crosses, and clears by itself', () => {
    const crossing: WatchedRule = {
      condition: { ...pulls, comparator: 'crosses' },
      timing: { for: 'PT0S', keepFiringFor: 'PT5M' },
    };
    const { names } = run(
      [
        [0, 4],
        [1, 6],
        [2, 7],
        [6, 7],
        [7, 7],
        [8, 4],
      ],
      crossing,
    );
    expect(names).toEqual([
      'inactive',
      'firing',
      'recovering',
      'recovering',
      'inactive',
      'firing',
    ]);
  });
});

/** The same machine, told by its whole history instead of by timers. */
function model(history: readonly Step[]): TriggerStateName {
  let state: TriggerStateName = 'inactive';
  let entered = 0;
  history.forEach(([, value], index) => {
    if (value === undefined) {
      return;
    }
    const holds = value > 5;
    const next = (to: TriggerStateName) => {
      state = to;
      entered = index;
    };
    const waited = knownMinutes(history.slice(entered, index + 1));
    if (state === 'inactive' && holds) next('pending');
    else if (state === 'pending' && !holds) next('inactive');
    else if (state === 'pending' && waited >= 10) next('firing');
    else if (state === 'firing' && !holds) next('recovering');
    else if (state === 'recovering' && holds) next('firing');
    else if (state === 'recovering' && waited >= 5) next('inactive');
  });
  return state;
}

function knownMinutes(steps: readonly Step[]): number {
  return steps.slice(1).reduce((sum, [minute, value], index) => {
    const [before, valueBefore] = steps[index];
    const gap = minute - before;
    const counts =
      value !== undefined && valueBefore !== undefined && gap <= 20;
    return counts ? sum + gap : sum;
  }, 0);
}

describe('advance over random sequences', () => {
  const step = fc.tuple(
    fc.integer({ min: 1, max: 30 }),
    fc.constantFrom(4, 6, 6, undefined),
  );
  const histories = fc.array(step, { maxLength: 40 }).map(parts => {
    let minute = 0;
    return parts.map(([gap, value]): Step => {
      minute += gap;
      return [minute, value];
    });
  });

  it('agrees with a plain model after every step', () => {
    fc.assert(
      fc.property(histories, history => {
        const { names } = run(history);
        history.forEach((_, index) => {
          expect(names[index]).toBe(model(history.slice(0, index + 1)));
        });
      }),
    );
  });

  it('numbers transitions without gap or repetition, each from where the last one led', () => {
    fc.assert(
      fc.property(histories, history => {
        const { transitions, states } = run(history);
        transitions.forEach(({ sequence, from }, index) => {
          expect(sequence).toBe(index + 1);
          expect(from).toBe(transitions[index - 1]?.to ?? 'inactive');
        });
        expect(states.at(-1)?.sequence ?? 0).toBe(transitions.length);
      }),
    );
  });

  it('gives the same state when an evaluation is repeated at the same time', () => {
    fc.assert(
      fc.property(histories, history => {
        const once = run(history);
        const twice = run(history.flatMap(it => [it, it]));
        expect(twice.names.at(-1)).toBe(once.names.at(-1));
        expect(twice.transitions).toEqual(once.transitions);
      }),
    );
  });
});

describe('watchedRuleSchema', () => {
  it('refuses to wait for a crossing, which is over at once', () => {
    const waiting = {
      condition: { any: [pulls, { ...pulls, comparator: 'crosses' }] },
      timing: { for: 'PT1M' },
    };
    expect(watchedRuleSchema.safeParse(waiting).error?.message).toContain(
      "waits PT1M, yet 'crosses' holds for one evaluation only",
    );
  });

  it('fires and clears at once where no timing is given', () => {
    expect(
      watchedRuleSchema.parse({ condition: pulls, timing: {} }).timing,
    ).toEqual({
      for: 'PT0S',
      keepFiringFor: 'PT0S',
    });
  });
});

describe('ruleFingerprint', () => {
  it('does not depend on the order of keys, and does on every value', () => {
    const { comparator, ...others } = pulls;
    const reordered = { ...rule, condition: { comparator, ...others } };
    const edited = { ...rule, condition: { ...pulls, threshold: 6 } };
    expect(ruleFingerprint(reordered)).toBe(ruleFingerprint(rule));
    expect(ruleFingerprint(edited)).not.toBe(ruleFingerprint(rule));
  });
});
