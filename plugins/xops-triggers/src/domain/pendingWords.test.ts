import type { RuleEvaluation } from '@xops/plugin-xops-triggers-common';
import { pendingWords } from './pendingWords';

const DAY = 86_400;
const NOW = new Date('2026-11-21T12:30:00.000Z');
const rule = { enabled: true };

const evaluation = (more: Partial<RuleEvaluation> = {}): RuleEvaluation => ({
  at: '2026-11-21T12:00:00.000Z',
  known: true,
  timerSeconds: 720,
  neededSeconds: 14 * DAY,
  comparisons: [],
  ...more,
});

describe('the words of a pending trigger', () => {
  it('say how long it has held of how long it must, and when it fires', () => {
    expect(
      pendingWords({ rule, state: 'pending', evaluation: evaluation() }, NOW),
    ).toBe(
      'holds for 12 minutes of 2 weeks, fires on 5 December at the earliest',
    );
  });

  it('tell the time too where it fires within a day', () => {
    const timerSeconds = 14 * DAY - 3600;
    expect(
      pendingWords(
        { rule, state: 'pending', evaluation: evaluation({ timerSeconds }) },
        NOW,
      ),
    ).toMatch(/fires on 21 November, 13:00 UTC at the earliest$/);
  });

  it('count from now while the condition cannot be told', () => {
    expect(
      pendingWords(
        {
          rule,
          state: 'pending',
          evaluation: evaluation({
            known: false,
            timerSeconds: 14 * DAY - 3600,
          }),
        },
        NOW,
      ),
    ).toMatch(/fires on 21 November, 13:30 UTC/);
  });

  it.each([
    ['fires', { rule, state: 'firing', evaluation: evaluation() }],
    ['was never evaluated', { rule, state: 'pending' }],
    [
      'is off',
      { rule: { enabled: false }, state: 'pending', evaluation: evaluation() },
    ],
  ] as const)('are none of one that %s', (_, detail) => {
    expect(pendingWords(detail, NOW)).toBeUndefined();
  });
});
