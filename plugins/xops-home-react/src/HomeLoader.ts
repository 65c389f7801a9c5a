import type { ApiHolder } from '@backstage/frontend-plugin-api';

/** What a loader of the home page gets. */
export type HomeLoaderContext = {
  apis: ApiHolder;
  /** Fires when the reader leaves, retries, or the page stops waiting. */
  signal: AbortSignal;
};

/**
 * Brings data to the home page. It may throw: the page shows the error's words
 * where the data would stand, with a retry, and everything else beside it.
 */
export type HomeLoader<T> = (context: HomeLoaderContext) => Promise<T>;
