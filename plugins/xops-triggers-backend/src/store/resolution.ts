const HOUR = 3_600_000;

/** In which steps values are kept: as they were read, by hour, by day. */
export type Resolution = 'raw' | Bucket;
export type Bucket = 'hour' | 'day';

export const BUCKET_MILLISECONDS: Record<Bucket, number> = {
  hour: HOUR,
  day: 24 * HOUR,
};

/** The beginning of the hour or day (UTC) that a time lies in, as ISO 8601 UTC. */
export function bucketOf(at: string | Date, bucket: Bucket): string {
  const length = BUCKET_MILLISECONDS[bucket];
  const time = at instanceof Date ? at.getTime() : Date.parse(at);
  return new Date(Math.floor(time / length) * length).toISOString();
}

/** The beginning of the next one. */
export function bucketAfter(at: string | Date, bucket: Bucket): string {
  const start = Date.parse(bucketOf(at, bucket));
  return new Date(start + BUCKET_MILLISECONDS[bucket]).toISOString();
}
