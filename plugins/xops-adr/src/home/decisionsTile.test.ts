import { decisionsSummary } from '../__testUtils__/fixtures';
import { decisionsTile } from './decisionsTile';

const now = new Date('2026-03-10T12:00:00Z');
const nothing = {
  reviews: { overdue: 0, soon: 0 },
  findings: { error: 0, warning: 0 },
};

describe('the tile of decisions', () => {
  it('says how many reviews are overdue, of how many decisions', () => {
    expect(
      decisionsTile(decisionsSummary({ readAt: '2026-03-10T11:00:00Z' }), now),
    ).toEqual({
      headline: { value: '2', unit: 'reviews overdue, of 13 decisions' },
      tone: 'bad',
      toneWord: 'Overdue',
      sentence:
        '3 are still to be decided, 1 to be reviewed soon, 1 error in the texts.',
      source: '2 sources',
      readAt: '2026-03-10T11:00:00Z',
    });
  });

  it.each([
    [{ findings: { error: 2, warning: 0 } }, 'warning', '2 errors'],
    [{ sources: { total: 2, failing: 1 } }, 'unknown', '1 source not read'],
    [{ records: 0 }, 'waiting', 'None yet'],
    [{}, 'good', 'Reviewed'],
  ])('stands for the worst: %j is %s "%s"', (more, tone, toneWord) => {
    expect(
      decisionsTile(decisionsSummary({ ...nothing, ...more }), now),
    ).toMatchObject({ tone, toneWord });
  });

  it('says how to bring decisions where there are none', () => {
    expect(
      decisionsTile(decisionsSummary({ ...nothing, records: 0 }), now).sentence,
    ).toContain('backstage.io/adr-location');
  });

  it('is as old as now where nothing was read', () => {
    expect(
      decisionsTile(decisionsSummary({ readAt: undefined }), now).readAt,
    ).toBe(now.toISOString());
  });
});
