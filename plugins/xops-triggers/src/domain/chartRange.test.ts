import { isChartRange, rangeStart } from './chartRange';

describe('the range of a chart', () => {
  it.each([
    ['week', '2026-11-14T12:30:00.000Z'],
    ['weeks', '2026-09-26T12:30:00.000Z'],
    ['year', '2025-11-21T12:30:00.000Z'],
  ] as const)('of a %s begins at %s', (range, start) => {
    expect(rangeStart(range, new Date('2026-11-21T12:30:45.000Z'))).toBe(start);
  });

  it.each([
    ['weeks', true],
    ['toString', false],
    ['', false],
    [null, false],
  ])('is known by its name: %s, %s', (name, known) => {
    expect(isChartRange(name)).toBe(known);
  });
});
