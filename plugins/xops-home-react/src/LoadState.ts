/** What went wrong, in words for the reader. */
export type LoadError = { message: string };

/** What asking for data has come to. */
export type LoadState<T> =
  | { status: 'loading' }
  | { status: 'error'; error: LoadError }
  | { status: 'data'; value: T };
