import { minute, pulls, ruleOf } from '../__testUtils__/rules';
import { readingRowOf } from '../store/readingRow';
import { Resolution } from '../store/resolution';
import { SeriesRow } from '../store/SeriesStore';
import { tryOut } from './tryOut';

const DAY = 24 * 60;
const since = minute(0).toISOString();
const rule = ruleOf('iac', { timing: { for: 'PT0S', keepFiringFor: 'PT0S' } });
const row = (
  minutes: number,
  value: number | undefined,
  resolution: Resolution = 'raw',
): SeriesRow => ({
  ...readingRowOf(pulls(minutes, value)),
  resolution,
});
const tried = (rows: SeriesRow[], watched = rule) =>
  tryOut(watched, { since, rows });

describe('tryOut', () => {
  it('says how often it would have fired', () => {
    const rows = [6, 3, 6, 3, 7].map((value, index) => row(index * 5, value));
    expect(tried(rows)).toMatchObject({
      sentence: 'Would have fired three times since 1 March 2026.',
      firings: 3,
      readings: 5,
      readingsSince: since,
    });
  });

  it('says so where it would not have fired, and where nobody can tell', () => {
    expect(tried([row(0, 3), row(5, undefined)]).sentence).toBe(
      'Would not have fired since 1 March 2026.',
    );
    expect(tried([])).toEqual({
      sentence:
        'No reading of it is stored since 1 March 2026, so that nobody can tell.',
      since,
      readingsSince: undefined,
      readings: 0,
      firings: 0,
      transitions: [],
    });
  });

  it('does not call it another time when it recovers and holds again', () => {
    const slow = ruleOf('iac', {
      timing: { for: 'PT0S', keepFiringFor: 'PT1H' },
    });
    const rows = [6, 3, 6].map((value, index) => row(index * 5, value));
    expect(tried(rows, slow)).toMatchObject({ firings: 1 });
  });

  it('says from when on readings are stored, and where they are summed up', () => {
    const rows = [
      row(3 * DAY, 6, 'day'),
      row(4 * DAY, 3, 'day'),
      row(5 * DAY, 6, 'hour'),
      row(5 * DAY + 60, 6),
    ];
    expect(tried(rows).sentence).toBe(
      'Would have fired twice since 4 March 2026, when its oldest stored reading was taken. Up to 6 March 2026 it was tried on the highest value of each day and hour, as if it had lasted so long.',
    );
  });

  it('lets a timer run from one hour to the next', () => {
    const held = ruleOf('iac', {
      timing: { for: 'PT2H', keepFiringFor: 'PT0S' },
    });
    const hours = [0, 60, 120].map(minutes => row(minutes, 6, 'hour'));
    expect(tried(hours, held)).toMatchObject({ firings: 1 });
  });

  it('tells the newest hundred steps', () => {
    const rows = Array.from({ length: 200 }, (_, index) =>
      row(index * 5, index % 2 === 0 ? 6 : 3),
    );
    const { transitions, firings } = tried(rows);
    expect(firings).toBe(100);
    expect(transitions).toHaveLength(100);
    expect(transitions.at(-1)?.to).toBe('inactive');
  });
});
