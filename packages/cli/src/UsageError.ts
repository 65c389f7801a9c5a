/** What the caller can mend: a wrong argument, a path that is not there. Ends with exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
