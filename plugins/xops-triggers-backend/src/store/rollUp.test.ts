import fc from 'fast-check';
import { minute, pulls } from '../__testUtils__/rules';
import { readingRowOf } from './readingRow';
import { rollUp } from './rollUp';
import { ReadingRow } from './rows';

const row = (
  minutes: number,
  value: number | undefined,
  part: Partial<ReadingRow> = {},
): ReadingRow => ({ ...readingRowOf(pulls(minutes, value)), ...part });

describe('rollUp', () => {
  it('makes one row of an hour, with its mean, its lowest and its highest', () => {
    expect(rollUp([row(0, 2), row(20, 9), row(40, 4)], 'hour')).toMatchObject([
      {
        at: minute(0).toISOString(),
        resolution: 'hour',
        quality: 'ok',
        value: 5,
        lowest: 2,
        highest: 9,
        stands_for: 3,
      },
    ]);
  });

  it('keeps hours and keys apart', () => {
    const rows = rollUp(
      [row(0, 1), row(30, 3), row(60, 5), row(0, 7, { reading_key: 'team' })],
      'hour',
    );
    expect(rows.map(it => [it.reading_key, it.at, it.value])).toEqual([
      [row(0, 1).reading_key, minute(0).toISOString(), 2],
      [row(0, 1).reading_key, minute(60).toISOString(), 5],
      ['team', minute(0).toISOString(), 7],
    ]);
  });

  it('takes the mean over time: a value stands until the next one', () => {
    const rows = [row(0, 5), row(50, 9), row(55, 9), row(58, 9)];
    const [{ value }] = rollUp(rows, 'hour');
    expect(value).toBeCloseTo((5 * 50 + 9 * 10) / 60);
  });

  it('lets a failure end what a value stood for', () => {
    const [{ value, stands_for }] = rollUp(
      [row(0, 2), row(10, undefined), row(50, 8)],
      'hour',
    );
    expect([value, stands_for]).toEqual([5, 2]);
  });

  it('sums hours up to a day, and keeps their peaks', () => {
    const hours = rollUp(
      [row(0, 1), row(10, 1), row(20, 1), row(60, 5), row(120, undefined)],
      'hour',
    );
    expect(rollUp(hours, 'day')).toMatchObject([
      { value: 3, lowest: 1, highest: 5, stands_for: 4, quality: 'ok' },
    ]);
  });

  it('says why there is no value where none could be read', () => {
    const noData = { quality: 'noData', reason: 'no repository' };
    expect(
      rollUp([row(0, undefined), row(9, undefined, noData)], 'hour'),
    ).toMatchObject([
      {
        quality: 'noData',
        value: null,
        reason: 'no repository',
        stands_for: 0,
      },
    ]);
  });

  it('does not add up what is measured in different units', () => {
    const perDay = { unit_json: '{"kind":"rate","per":"P1D"}' };
    expect(rollUp([row(0, 700), row(9, 3, perDay)], 'hour')).toMatchObject([
      { value: 3, highest: 3, ...perDay },
    ]);
  });

  it('gives a finite mean of the largest numbers that there are', () => {
    const most = Number.MAX_VALUE;
    const [{ value }] = rollUp([row(0, most), row(9, most)], 'hour');
    expect(value).toBe(most);
  });

  it('never loses a peak or a dip, however values are spread over hours', () => {
    const values = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 1439 }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      ),
      { minLength: 1, maxLength: 50 },
    );
    fc.assert(
      fc.property(values, all => {
        const rows = all.map(([minutes, value]) => row(minutes, value));
        const [day] = rollUp(rollUp(rows, 'hour'), 'day');
        const numbers = all.map(([, value]) => value);
        expect(day.highest).toBe(Math.max(...numbers));
        expect(day.lowest).toBe(Math.min(...numbers));
        expect(day.stands_for).toBe(numbers.length);
        expect(day.value).toBeGreaterThanOrEqual(Math.min(...numbers));
        expect(day.value).toBeLessThanOrEqual(Math.max(...numbers));
      }),
    );
  });
});
