import fc from 'fast-check';
import { runSteps, type Step } from './__testUtils__/runSteps';
import { type TriggerStateName } from './TriggerState';

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
        const { names } = runSteps(history);
        history.forEach((_, index) => {
          expect(names[index]).toBe(model(history.slice(0, index + 1)));
        });
      }),
    );
  });

  it('numbers transitions without gap or repetition, each from where the last one led', () => {
    fc.assert(
      fc.property(histories, history => {
        const { transitions, states } = runSteps(history);
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
        const once = runSteps(history);
        const twice = runSteps(history.flatMap(it => [it, it]));
        expect(twice.names.at(-1)).toBe(once.names.at(-1));
        expect(twice.transitions).toEqual(once.transitions);
      }),
    );
  });
});
