import type { RuleTimer } from '@xops/plugin-xops-triggers-common';
import { pendingWords } from './pendingWords';

const DAY = 86_400;
const NOW = new Date('2026-11-21T12:30:00.000Z');

const timer = (more: Partial<RuleTimer> = {}): RuleTimer => ({
  at: '2026-11-21T12:00:00.000Z',
  known: true,
  timerSeconds: 720,
  neededSeconds: 14 * DAY,
  ...more,
});

describe('the words of a pending trigger', () => {
  it('say how long it has held of how long it must, and when it fires', () => {
    expect(pendingWords({ state: 'pending', timer: timer() }, NOW)).toBe(
      'holds for 12 minutes of 2 weeks, fires on 5 December at the earliest',
    );
  });

  it('say of one that recovers when it clears', () => {
    expect(pendingWords({ state: 'recovering', timer: timer() }, NOW)).toBe(
      'gone for 12 minutes of 2 weeks, clears on 5 December at the earliest',
    );
  });

  it('tell the time too where it fires within a day', () => {
    const timerSeconds = 14 * DAY - 3600;
    expect(
      pendingWords({ state: 'pending', timer: timer({ timerSeconds }) }, NOW),
    ).toMatch(/fires on 21 November, 13:00 UTC at the earliest$/);
  });

  it('count from now while the condition cannot be told', () => {
    const stands = timer({ known: false, timerSeconds: 14 * DAY - 3600 });
    expect(pendingWords({ state: 'pending', timer: stands }, NOW)).toMatch(
      /fires on 21 November, 13:30 UTC/,
    );
  });

  it.each([
    ['fires', { state: 'firing', timer: timer() }],
    ['waits for nothing, or is off', { state: 'pending' }],
  ] as const)('are none of one that %s', (_, summary) => {
    expect(pendingWords(summary, NOW)).toBeUndefined();
  });
});
