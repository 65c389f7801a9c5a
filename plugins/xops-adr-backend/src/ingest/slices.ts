/** Milliseconds of work after which others have their turn. */
const SLICE_MILLISECONDS = 10;

/**
 * Gives way to requests between pieces of work: call the result after each
 * piece. Throws when the signal is aborted.
 */
export function slices(signal: AbortSignal): () => Promise<void> {
  let began = performance.now();
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - began >= SLICE_MILLISECONDS) {
      await new Promise(resolve => setImmediate(resolve));
      began = performance.now();
    }
  };
}
