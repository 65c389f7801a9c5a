/** Seconds to milliseconds, by name. */
export const rounded = seconds =>
  Object.fromEntries(
    Object.entries(seconds).map(([name, value]) => [
      name,
      Math.round(value * 1000) / 1000,
    ]),
  );

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The median of each field over an odd number of records. */
export const medians = records =>
  Object.fromEntries(
    Object.keys(records[0]).map(name => [
      name,
      median(records.map(record => record[name])),
    ]),
  );

/** Runs `work`; gives what it resolves with and its seconds. */
export async function timed(work) {
  const since = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - since) / 1000 };
}
