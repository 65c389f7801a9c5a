import { ResponseError, toError } from '@backstage/errors';

/**
 * An error in its own words. Of an answer that failed, they are the server's:
 * "Request failed with 503" tells a reader nothing.
 */
export function errorWords(error: unknown): string {
  return error instanceof ResponseError
    ? error.cause.message
    : toError(error).message;
}
