import { daysFromNow, localOf, utcOf } from './localTime';

describe('the time of a field', () => {
  it('goes there and back to the minute', () => {
    const moment = '2026-11-21T12:30:00.000Z';
    expect(utcOf(localOf(moment))).toBe(moment);
    expect(localOf(new Date(moment))).toBe(localOf(moment));
  });

  it.each(['', 'tomorrow', '2026-13-01T00:00'])('is none of “%s”', text => {
    expect(utcOf(text)).toBeUndefined();
  });

  it('is empty of what is no moment', () => {
    expect(localOf('never')).toBe('');
  });

  it('can lie so many days ahead', () => {
    const now = new Date('2026-06-10T12:30:00.000Z');
    expect(utcOf(daysFromNow(7, now))).toBe('2026-06-17T12:30:00.000Z');
  });
});
