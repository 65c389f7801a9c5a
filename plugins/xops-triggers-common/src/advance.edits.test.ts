import { at } from './__testUtils__/readings';
import { pulls, rule, runSteps } from './__testUtils__/runSteps';
import { type WatchedRule } from './WatchedRule';

describe('a rule that is edited', () => {
  it('waits anew when the threshold is edited, with the same id and sequence', () => {
    const first = runSteps([
      [0, 6],
      [9, 6],
    ]);
    const edited = { ...rule, condition: { ...pulls, threshold: 5.5 } };
    const second = runSteps(
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
    const first = runSteps(
      [
        [0, 12],
        [1, 7],
      ],
      { condition: banded, timing: atOnce },
    );
    const second = runSteps(
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
    const quiet = runSteps([[0, 3]], { condition: banded, timing: atOnce });
    const edited = { condition: { ...banded, threshold: 9 }, timing: atOnce };
    expect(runSteps([[1, 7]], edited, quiet.states[0]).names).toEqual([
      'inactive',
    ]);
  });

  it('clears when its condition is edited into one that was never known', () => {
    const first = runSteps([
      [0, 6],
      [10, 6],
    ]);
    const edited = { ...rule, condition: { ...pulls, reading: 'team' } };
    const second = runSteps(
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
    const first = runSteps([
      [0, 6],
      [10, 6],
    ]);
    const edited = { ...rule, timing: { ...rule.timing, for: 'PT1M' } };
    const second = runSteps([[11, undefined]], edited, first.states[1]);
    expect(second.names).toEqual(['firing']);
  });
});
