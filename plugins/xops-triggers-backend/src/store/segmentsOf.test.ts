import { Resolution } from './resolution';
import { segmentsOf } from './segmentsOf';

const day = (number: number, hour = 0) =>
  new Date(Date.UTC(2026, 2, number, hour)).toISOString();
const justAfter = (at: string) => new Date(Date.parse(at) + 1).toISOString();
const marks = {
  hoursSince: day(5),
  rawSince: day(10),
  daysUntil: day(20),
  hoursUntil: day(20, 9),
};
const until = day(20, 10);
const segments = (finest: Resolution, since: string, known: object = marks) =>
  segmentsOf(known, { since, until, finest }).map(
    ({ resolution, from, before }) => [resolution, from, before],
  );

describe('segmentsOf', () => {
  it('looks at everything as it was read while nothing is summed up', () => {
    expect(segments('hour', day(1, 5), {})).toEqual([
      ['raw', day(1, 5), justAfter(until)],
    ]);
  });

  it('looks at days where the hours are gone, and at hours where the values are', () => {
    expect(segments('raw', day(1, 5))).toEqual([
      ['day', day(1), day(5)],
      ['hour', day(5), day(10)],
      ['raw', day(10), justAfter(until)],
    ]);
  });

  it('passes over values that are summed up where hours are enough', () => {
    expect(segments('hour', day(1))).toEqual([
      ['day', day(1), day(5)],
      ['hour', day(5), day(20, 9)],
      ['raw', day(20, 9), justAfter(until)],
    ]);
  });

  it('passes over hours that are summed up where days are enough', () => {
    expect(segments('day', day(12))).toEqual([
      ['day', day(12), day(20)],
      ['hour', day(20), day(20, 9)],
      ['raw', day(20, 9), justAfter(until)],
    ]);
  });

  it('begins with the hour that the beginning lies in', () => {
    const halfPast = new Date(Date.parse(day(7, 3)) + 1_800_000).toISOString();
    expect(segments('hour', halfPast)[0]).toEqual([
      'hour',
      day(7, 3),
      day(20, 9),
    ]);
  });

  it('looks at recent values as they were read, whatever is summed up before', () => {
    expect(segments('raw', day(19))).toEqual([
      ['raw', day(19), justAfter(until)],
    ]);
  });
});
