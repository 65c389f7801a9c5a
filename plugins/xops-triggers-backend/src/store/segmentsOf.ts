import { MarkName } from './MarkStore';
import { bucketOf, Resolution } from './resolution';

/** A stretch of time, and the steps in which it is looked at. */
export interface Segment {
  resolution: Resolution;
  /** ISO 8601 UTC. */
  from: string;
  /** Exclusive. */
  before: string;
}

/**
 * In which steps a stretch of time is looked at: in days where the hours are
 * gone, in hours where the values as read are gone, else in the finest that is
 * asked for; what is not summed up yet is looked at as it was read.
 */
export function segmentsOf(
  marks: Partial<Record<MarkName, string>>,
  {
    since,
    until,
    finest,
  }: { since: string; until: string; finest: Resolution },
): Segment[] {
  // Empty, which is before all times, where nothing is summed up or gone.
  const rawFrom = (finest === 'raw' ? marks.rawSince : marks.hoursUntil) ?? '';
  const hoursFrom = earlier(
    (finest === 'day' ? marks.daysUntil : marks.hoursSince) ?? '',
    rawFrom,
  );
  // A value at the very end belongs to it.
  const end = new Date(Date.parse(until) + 1).toISOString();
  const segments: Segment[] = [
    {
      resolution: 'day',
      from: bucketOf(since, 'day'),
      before: earlier(hoursFrom, end),
    },
    {
      resolution: 'hour',
      from: later(bucketOf(since, 'hour'), hoursFrom),
      before: earlier(rawFrom, end),
    },
    { resolution: 'raw', from: later(since, rawFrom), before: end },
  ];
  return segments.filter(({ from, before }) => from < before);
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
