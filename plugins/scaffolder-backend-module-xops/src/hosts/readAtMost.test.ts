import { readAtMost } from './readAtMost';

/** An answer of chunks of four bytes without an end; counts those that were taken. */
function endless() {
  const seen = { taken: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      seen.taken += 1;
      controller.enqueue(Buffer.from('four'));
    },
    cancel() {
      seen.cancelled = true;
    },
  });
  return { response: new Response(body), seen };
}

describe('readAtMost', () => {
  it.each([
    ['', 0],
    ['four', 4],
    ['Grüße', 7],
  ])('reads %p to its end', async (text, limit) => {
    const body = await readAtMost(new Response(text), limit);
    expect(body?.toString('utf8')).toBe(text);
  });

  it('reads an answer without a body as empty', async () => {
    expect(await readAtMost(new Response(null), 4)).toHaveLength(0);
  });

  it('gives up at the first byte too many', async () => {
    expect(await readAtMost(new Response('Grüße'), 6)).toBeUndefined();
  });

  it('stops an answer without an end, and takes no more than it needs', async () => {
    const { response, seen } = endless();
    expect(await readAtMost(response, 10)).toBeUndefined();
    expect(seen.cancelled).toBe(true);
    // Three are more than the limit; a stream fetches one ahead.
    expect(seen.taken).toBeLessThanOrEqual(4);
  });
});
