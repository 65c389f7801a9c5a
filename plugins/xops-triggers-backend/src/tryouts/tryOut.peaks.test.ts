import { Comparator } from '@xops/plugin-xops-triggers-common';
import { minute, pulls, pullsKey, ruleOf } from '../__testUtils__/rules';
import { readingRowOf } from '../store/readingRow';
import { SeriesRow } from '../store/SeriesStore';
import { tryOut } from './tryOut';

const timing = { for: 'PT0S', keepFiringFor: 'PT0S' };
const comparison = (comparator: Comparator) => ({
  reading: pullsKey,
  comparator,
  threshold: 5,
  unit: { kind: 'rate', per: 'P7D' } as const,
});
/** An hour whose mean is four, in which the value went from one to nine. */
const hour = (hours: number, part: Partial<SeriesRow> = {}): SeriesRow => ({
  ...readingRowOf(pulls(hours * 60, 4)),
  lowest: 1,
  highest: 9,
  resolution: 'hour',
  ...part,
});
const tried = (
  condition: ReturnType<typeof ruleOf>['condition'],
  rows: SeriesRow[],
) =>
  tryOut(ruleOf('iac', { timing, condition }), {
    since: minute(0).toISOString(),
    rows,
  });

describe('A rule that is tried on hours', () => {
  it('fires above by the highest value of an hour, which its mean would hide', () => {
    const { firings, sentence } = tried(comparison('>'), [
      hour(0, { highest: 4 }),
      hour(1),
      hour(2, { highest: 4 }),
    ]);
    expect(firings).toBe(1);
    expect(sentence).toContain(
      'it was tried on the highest value of each hour, as if it had lasted so long.',
    );
  });

  it('fires below by the lowest value of an hour', () => {
    const below = { ...comparison('<'), threshold: 2 };
    const { firings, sentence } = tried(below, [
      hour(0, { lowest: 3 }),
      hour(1),
    ]);
    expect(firings).toBe(1);
    expect(sentence).toContain('on the lowest value of each hour');
  });

  it.each([
    ['compares for equality', { ...comparison('='), threshold: 4 }],
    [
      'looks at both sides',
      { any: [comparison('>'), { ...comparison('<'), threshold: 2 }] },
    ],
  ])('uses means where it %s, and says what they hide', (_, condition) => {
    expect(tried(condition, [hour(0)]).sentence).toContain(
      'it was tried on the mean of each hour, in which short peaks do not show.',
    );
  });

  it('does not fire by means where it looks at both sides', () => {
    const both = {
      any: [comparison('>'), { ...comparison('<'), threshold: 2 }],
    };
    expect(tried(both, [hour(0)]).firings).toBe(0);
  });

  it('uses the mean where no peaks are kept', () => {
    const bare = hour(0, { lowest: null, highest: null });
    expect(tried(comparison('>'), [bare]).firings).toBe(0);
  });

  it('invents no value where none was read', () => {
    const failed: SeriesRow = {
      ...readingRowOf(pulls(0, undefined)),
      resolution: 'hour',
    };
    expect(tried(comparison('>'), [failed]).firings).toBe(0);
  });
});
