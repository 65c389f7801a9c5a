import { recordedAct } from '../__testUtils__/fixtures';
import { eventLook, stepWords, timelineOf } from './historyWords';

const at = '2026-11-21T12:00:00.000Z';
const step = { sequence: 2, from: 'pending', to: 'firing', at } as const;
const change = {
  id: 'c1',
  ruleId: 'r',
  kind: 'silenced',
  at: '2026-11-21T13:00:00.000Z',
  sentence: 'S',
} as const;

describe('the timeline of a rule', () => {
  it('stands newest first, what people did after the step that led to it', () => {
    const timeline = timelineOf({
      transitions: [{ ...step, sequence: 1, at: '2026-11-20T12:00:00Z' }, step],
      acts: [recordedAct({ at })],
      changes: [change],
    });

    expect(timeline.map(({ kind }) => kind)).toEqual([
      'change',
      'act',
      'transition',
      'transition',
    ]);
    expect(timeline[2]).toMatchObject({ transition: { sequence: 2 } });
  });

  it('is empty where nothing happened', () => {
    expect(timelineOf({ transitions: [], acts: [] })).toEqual([]);
  });
});

describe('the words of an event', () => {
  it.each([
    [{ kind: 'transition', at, transition: step }, 'Firing'],
    [{ kind: 'act', at, act: recordedAct({ kind: 'built' }) }, 'Built'],
    [
      { kind: 'act', at, act: recordedAct({ kind: 'lapse' }) },
      'Closed by itself',
    ],
    [{ kind: 'change', at, change }, 'Silenced'],
  ] as const)('%#: %j is “%s”', (event, word) => {
    expect(eventLook(event).word).toBe(word);
  });

  it('say what a step came from', () => {
    expect(stepWords(step)).toBe('was pending');
  });
});
