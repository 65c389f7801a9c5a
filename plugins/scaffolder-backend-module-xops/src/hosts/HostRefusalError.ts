import { CustomErrorBase } from '@backstage/errors';

/**
 * A Git host's or registry's answer that is no success, as a sentence. The
 * status is called `answerStatus`, since Backstage takes a numeric `statusCode`
 * or `status` of any error for the status of its own answer.
 */
export class HostRefusalError extends CustomErrorBase {
  override name = 'HostRefusalError' as const;
  readonly answerStatus: number;
  /** What the host said, for telling one refusal from another. */
  readonly words: string;

  constructor(message: string, answer: { status: number; words: string }) {
    super(message);
    this.answerStatus = answer.status;
    this.words = answer.words;
  }
}

/** True when an error is a host's answer with one of these statuses. */
export function isRefusal(
  error: unknown,
  ...statuses: number[]
): error is HostRefusalError {
  return (
    error instanceof HostRefusalError && statuses.includes(error.answerStatus)
  );
}
