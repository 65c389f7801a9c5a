/** What went wrong, in its own words. */
export type LoadError = { message: string };

/** What a loader has come to. */
export type LoadState<T> =
  | { status: 'loading' }
  | { status: 'error'; error: LoadError }
  | { status: 'data'; value: T };
