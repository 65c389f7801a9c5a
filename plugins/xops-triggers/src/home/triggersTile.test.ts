import { triggersSummary } from '../__testUtils__/fixtures';
import { triggersTile } from './triggersTile';

const now = new Date('2026-11-21T12:00:00.000Z');
const none = { firing: 0, pending: 0, broken: 0, quiet: 0, off: 0 };

describe('the tile of triggers', () => {
  it('says how many fire, of how many that are watched', () => {
    expect(
      triggersTile(
        triggersSummary({ evaluatedAt: '2026-11-21T11:59:00.000Z' }),
        now,
      ),
    ).toEqual({
      headline: { value: '2', unit: 'firing, of 8' },
      tone: 'warning',
      toneWord: '1 unanswered',
      sentence: '1 pending, 1 broken, 4 quiet, 3 rows unbound.',
      source: 'triggers',
      readAt: '2026-11-21T11:59:00.000Z',
    });
  });

  it.each([
    [{ unacknowledged: 0 }, 'unknown', '1 broken'],
    [{ unacknowledged: 0, counts: { ...none, firing: 1 } }, 'good', 'Answered'],
    [
      { unacknowledged: 0, counts: { ...none, pending: 2 } },
      'waiting',
      '2 pending',
    ],
    [{ unacknowledged: 0, counts: { ...none, quiet: 2 } }, 'good', 'Quiet'],
    [{ unacknowledged: 0, counts: none, unbound: 0 }, 'waiting', 'None yet'],
  ] as const)('stands for the worst: %j is %s "%s"', (more, tone, toneWord) => {
    expect(triggersTile(triggersSummary(more), now)).toMatchObject({
      tone,
      toneWord,
    });
  });

  it('says how to bring triggers where there are none, as of now', () => {
    const tile = triggersTile(
      triggersSummary({ counts: none, evaluatedAt: undefined }),
      now,
    );

    expect(tile.sentence).toContain('table of triggers');
    expect(tile.readAt).toBe(now.toISOString());
  });
});
