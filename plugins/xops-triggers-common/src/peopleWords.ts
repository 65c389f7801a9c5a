/** The name in an entity reference, as a sentence says it: `mara` of `user:default/mara`. */
export function refWords(entityRef: string): string {
  return entityRef.slice(entityRef.lastIndexOf('/') + 1);
}

/** An ISO 8601 UTC time, to the minute: `2026-11-21 20:57 UTC`. */
export function momentWords(instant: string): string {
  const [day, time] = new Date(instant).toISOString().split('T');
  return `${day} ${time.slice(0, 5)} UTC`;
}
