import { recordedAct, RULE_ID } from '../__testUtils__/fixtures';
import type { HistoryEvent } from '@xops/plugin-xops-triggers-common';
import { eventLook, foldEvents, stepWords, timelineOf } from './historyWords';

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

  it('shows steps in which nothing waited as one', () => {
    const passed = {
      sequence: 1,
      from: 'inactive',
      to: 'pending',
      at,
    } as const;
    expect(timelineOf({ transitions: [passed, step], acts: [] })).toEqual([
      { kind: 'transition', at, transition: { ...step, from: 'inactive' } },
    ]);
  });

  it('is empty where nothing happened', () => {
    expect(timelineOf({ transitions: [], acts: [] })).toEqual([]);
  });
});

describe('the history of all rules', () => {
  const event = (
    ruleId: string,
    transition: Extract<HistoryEvent, { kind: 'transition' }>['transition'],
  ) => ({ kind: 'transition' as const, at, ruleId, sentence: 'S', transition });
  const passed = {
    ...step,
    sequence: 1,
    from: 'inactive',
    to: 'pending',
  } as const;

  it('shows steps of a rule in which nothing waited as one, also between others', () => {
    expect(
      foldEvents([
        event('a', step),
        event('b', { ...step, sequence: 4 }),
        event('a', passed),
      ]),
    ).toEqual([
      event('a', { ...step, from: 'inactive' }),
      event('b', { ...step, sequence: 4 }),
    ]);
  });
});

describe('the words of an event', () => {
  it.each([
    [{ kind: 'transition', at, transition: step }, 'Firing'],
    [
      {
        kind: 'act',
        at,
        act: recordedAct({ kind: 'built', openerId: RULE_ID }),
      },
      'Built',
    ],
    [{ kind: 'act', at, act: recordedAct({ kind: 'built' }) }, 'Path built'],
    [
      { kind: 'act', at, act: recordedAct({ kind: 'overrideEnd' }) },
      'Override ended by itself',
    ],
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
