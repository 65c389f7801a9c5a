import { InputError } from '@backstage/errors';

/**
 * A number that can be compared with a threshold.
 *
 * @throws InputError that says what the value is instead
 */
export function comparableNumber(value: number): number {
  if (!Number.isFinite(value)) {
    throw new InputError(`it is ${value}, which cannot be compared`);
  }
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    throw new InputError(
      `it is ${value}, beyond ±${Number.MAX_SAFE_INTEGER} (2^53 − 1), up to which numbers are compared`,
    );
  }
  return value;
}
