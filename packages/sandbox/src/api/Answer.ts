import type { Readable } from 'node:stream';

/** What a handler answers with; the route turns it into HTTP. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** Sent as JSON; null is an answer too, since Gitea sends it for some empty lists. */
  json?: unknown;
  /** Sent as it is; needs a Content-Type among the headers. */
  bytes?: Buffer | string;
  stream?: Readable;
}

export const ok = (json: unknown): Answer => ({ status: 200, json });
export const created = (json: unknown): Answer => ({ status: 201, json });
export const noContent = (): Answer => ({ status: 204 });
export const empty = (status: number): Answer => ({ status, bytes: '' });
