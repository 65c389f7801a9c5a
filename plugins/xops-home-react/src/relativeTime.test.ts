import { exactTime, relativeTime } from './relativeTime';

const now = new Date('2026-03-01T12:00:00Z');

describe('relativeTime', () => {
  it.each([
    ['2026-03-01T12:00:00Z', 'just now'],
    ['2026-03-01T11:59:01Z', 'just now'],
    ['2026-03-01T12:00:40Z', 'just now'],
    ['2026-03-01T11:59:00Z', '1 min ago'],
    ['2026-03-01T11:00:01Z', '59 min ago'],
    ['2026-03-01T09:00:00Z', '3 h ago'],
    ['2026-03-01T10:00:00+01:00', '3 h ago'],
    ['2026-02-28T11:00:00Z', '1 d ago'],
    ['2026-01-01T12:00:00Z', '59 d ago'],
    ['2025-12-31T12:00:00Z', '2 months ago'],
    ['2025-03-03T12:00:00Z', '12 months ago'],
    ['2024-02-01T12:00:00Z', '2 y ago'],
    ['2026-03-01T14:30:00Z', 'in 2 h'],
    ['yesterday', 'at an unknown time'],
  ])('says %s as "%s"', (iso, expected) => {
    expect(relativeTime(iso, now)).toBe(expected);
  });
});

describe('exactTime', () => {
  it('gives the moment in UTC', () => {
    expect(exactTime('2026-03-01T14:05:09+02:00')).toBe(
      '2026-03-01 12:05:09 UTC',
    );
  });

  it('gives back what is no time', () => {
    expect(exactTime('yesterday')).toBe('yesterday');
  });
});
