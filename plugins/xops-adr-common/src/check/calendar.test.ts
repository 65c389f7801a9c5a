import { addDuration, daysBetween, isDuration, lastDay } from './calendar';

describe('lastDay', () => {
  it.each([
    ['2026', '2026-12-31'],
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2026-11-21', '2026-11-21'],
    ['0099-01', '0099-01-31'],
    ['2026-02-30', undefined],
    ['2026-13', undefined],
    ['soon', undefined],
  ])('that %p can mean is %p', (value, day) => {
    expect(lastDay(value)).toBe(day);
  });
});

describe('addDuration', () => {
  it.each([
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2026-11-21', 'P3M', '2027-02-21'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2026-11-21', 'P2W', '2026-12-05'],
    ['2026-12-31', 'P1D', '2027-01-01'],
    ['2026-11-21', 'P1Y6M', '2028-05-21'],
    ['2026-11-21', 'P', undefined],
    ['2026-11-21', 'quarterly', undefined],
  ])('takes %p by %p to %p', (day, duration, result) => {
    expect(addDuration(day, duration)).toBe(result);
  });
});

it('knows what a duration is', () => {
  expect(['P1Y', 'P6M', 'P2W', 'P90D', 'P1Y6M'].every(isDuration)).toBe(true);
  expect(['P', 'PT5H', '6M', 'P-1M', ''].some(isDuration)).toBe(false);
});

it('counts days across the end of a year and a change of clocks', () => {
  expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
  expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31);
});
