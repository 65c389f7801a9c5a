import { at } from './__testUtils__/readings';
import { pulls, rule, runSteps, type Step } from './__testUtils__/runSteps';
import { type TriggerStateName } from './TriggerState';
import { type WatchedRule } from './WatchedRule';

describe('advance', () => {
  it('waits in pending for as long as the rule says, then fires', () => {
    const { names } = runSteps([
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
    const { names } = runSteps([
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
    const { names } = runSteps([
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
    const { transitions } = runSteps(
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
    const last = runSteps(steps).states.at(-1);
    expect(last).toMatchObject({ state, mark: 'error' });
  });

  it('pauses its timer while reading fails, and loses nothing of it', () => {
    const { names } = runSteps([
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
    const { names } = runSteps([
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
    const { names, states } = runSteps([
      [0, 6],
      [9, 6],
      [2, 6],
      [10, 6],
    ]);
    expect(names).toEqual(['pending', 'pending', 'pending', 'firing']);
    expect(states[2].evaluatedAt).toBe(at(9).toISOString());
  });

  it('goes on with its timer once a clock that was days ahead is right again', () => {
    const { names } = runSteps([
      [0, 6],
      [5000, 6],
      [1, 6],
      [5, 6],
      [11, 6],
    ]);
    expect(names.slice(2)).toEqual(['pending', 'pending', 'firing']);
  });

  it('waits and fires while a part that does not matter was never read', () => {
    const either = { any: [pulls, { ...pulls, reading: 'team' }] };
    const { names } = runSteps(
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
    const { names } = runSteps(
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
