import { chartFrame, measuredSince, stepMarks, tickWords } from './chartFrame';

const until = Date.parse('2026-11-21T12:00:00.000Z');
const HOUR = 3_600_000;
const asked = { since: until - 100 * HOUR, until };
const step = (hoursAgo: number, sequence: number) => ({
  sequence,
  from: 'inactive' as const,
  to: 'pending' as const,
  at: new Date(until - hoursAgo * HOUR).toISOString(),
});

describe('the frame of a chart', () => {
  it.each([
    ['as asked where older readings are there', [-200, -3], 100],
    ['from the first reading', [-30, -3], 30],
    ['six minutes where all is so new', [-0.1], 0.1],
    ['a minute where nothing is known', [], 1 / 60],
  ])('is %s', (_, hours, length) => {
    const times = hours.map(it => until + it * HOUR);
    const frame = chartFrame(asked, times);
    expect((frame.until - frame.since) / HOUR).toBeCloseTo(length, 5);
  });

  it.each([
    ['when it was first read', [-30, -3], -30],
    ['nothing where older readings may be there', [-90, -3], undefined],
    ['nothing where nothing was read', [], undefined],
  ])('tells since when it is measured: %s', (_, hours, since) => {
    const times = hours.map(it => until + it * HOUR);
    expect(measuredSince(asked, times)).toBe(
      since === undefined ? undefined : until + since * HOUR,
    );
  });

  it('names seconds where it is very short', () => {
    const since = until - HOUR / 10;
    expect(tickWords(until, { since, until })).toBe('12:00:00');
  });

  it('names days, or times where it is short', () => {
    expect(tickWords(until, asked)).toBe('Nov 21');
    expect(tickWords(until, { since: until - HOUR, until })).toBe('12:00');
  });
});

describe('the steps on a chart', () => {
  it('are named, but of those close together only the last', () => {
    const steps = [step(90, 1), step(10, 2), step(9, 3), step(200, 4)];
    expect(
      stepMarks(steps, asked).map(({ step: { sequence }, named, side }) => [
        sequence,
        named,
        side,
      ]),
    ).toEqual([
      [1, true, 'right'],
      [2, false, 'left'],
      [3, true, 'left'],
    ]);
  });

  it('are none where there are none', () => {
    expect(stepMarks([], asked)).toEqual([]);
  });
});
