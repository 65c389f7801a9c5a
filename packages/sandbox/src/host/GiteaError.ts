/** A refusal in Gitea's words; becomes the status and the body of an answer. */
export class GiteaError extends Error {
  override name = 'GiteaError';
  readonly status: number;
  /** Some of Gitea's 404 carry a list here, or null. */
  readonly details: string[] | undefined | 'null';

  constructor(
    status: number,
    message: string,
    details?: GiteaError['details'],
  ) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

/** What Gitea says for most things that are missing or not to be seen. */
export function notFound(details: GiteaError['details'] = 'null'): GiteaError {
  return new GiteaError(404, 'not found', details);
}

export function objectDoesNotExist(id: string, path: string): string {
  return `object does not exist [id: ${id}, rel_path: ${path}]`;
}
