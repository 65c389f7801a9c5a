import { foldSteps } from './foldSteps';
import { TriggerStateName } from './TriggerState';

const step = (
  sequence: number,
  [from, to]: [TriggerStateName, TriggerStateName],
  minutes: number,
) => ({
  sequence,
  from,
  to,
  at: new Date(Date.UTC(2026, 2, 1, 0, minutes)).toISOString(),
});

describe('foldSteps', () => {
  it('makes one step of those in which nothing waited', () => {
    expect(
      foldSteps([
        step(1, ['inactive', 'pending'], 0),
        step(2, ['pending', 'firing'], 0),
        step(3, ['firing', 'recovering'], 5),
        step(4, ['recovering', 'inactive'], 5),
      ]),
    ).toEqual([
      step(2, ['inactive', 'firing'], 0),
      step(4, ['firing', 'inactive'], 5),
    ]);
  });

  it.each([
    [
      'of different moments',
      [step(1, ['inactive', 'pending'], 0), step(2, ['pending', 'firing'], 10)],
    ],
    [
      'between which another is missing',
      [step(1, ['inactive', 'pending'], 0), step(4, ['pending', 'firing'], 0)],
    ],
    [
      'that lead to states that last',
      [step(2, ['pending', 'firing'], 0), step(3, ['firing', 'recovering'], 0)],
    ],
    ['of which there are none', []],
  ])('leaves steps %s as they are', (_, steps) => {
    expect(foldSteps(steps)).toEqual(steps);
  });
});
