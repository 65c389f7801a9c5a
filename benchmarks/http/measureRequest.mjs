import { median } from '../path/timing.mjs';
import { TOKEN } from './startPlugin.mjs';

const ROUNDS = 60;
const WARM_UP = 5;

const percentile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1];
const milliseconds = value => Number(value.toFixed(2));

/**
 * Milliseconds and bytes of a request, and milliseconds of the bare rows beside
 * it; `before` is done before each request and not measured.
 */
export async function measureRequest(url, { request, rows, before }) {
  const answered = [];
  const bare = [];
  let bytes = 0;
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    await before?.(round + WARM_UP);
    const since = performance.now();
    const response = await fetch(url + request(round + WARM_UP), {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    const text = await response.text();
    const took = performance.now() - since;
    if (!response.ok) {
      throw new Error(`${request(0)}: ${response.status} ${text}`);
    }
    const bareSince = performance.now();
    await rows(round + WARM_UP);
    const bareTook = performance.now() - bareSince;
    if (round >= 0) {
      answered.push(took);
      bare.push(bareTook);
      bytes = Math.max(bytes, Buffer.byteLength(text));
    }
  }
  return {
    p50: milliseconds(median(answered)),
    p95: milliseconds(percentile(answered, 0.95)),
    kilobytes: milliseconds(bytes / 1000),
    bareP50: milliseconds(median(bare)),
    overBare: milliseconds(median(answered) / median(bare)),
  };
}
