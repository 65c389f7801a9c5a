import { z } from 'zod';

export interface GiteaAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** Undefined when the body is no JSON. */
  json: unknown;
}

export interface CallOptions {
  body?: unknown;
  /** Undefined calls as the client's own user, null without any token. */
  token?: string | null;
  headers?: Record<string, string>;
}

/** Calls Gitea's API and keeps everything of the answer. */
export class GiteaTestClient {
  readonly url: string;
  readonly token: string;

  constructor(url: string, token: string) {
    this.url = url;
    this.token = token;
  }

  get = (path: string, options?: CallOptions) =>
    this.call('GET', path, options);
  post = (path: string, body?: unknown, options?: CallOptions) =>
    this.call('POST', path, { ...options, body });
  put = (path: string, body?: unknown) => this.call('PUT', path, { body });
  patch = (path: string, body?: unknown) => this.call('PATCH', path, { body });
  delete = (path: string, body?: unknown) =>
    this.call('DELETE', path, { body });

  async call(
    method: string,
    path: string,
    options: CallOptions = {},
  ): Promise<GiteaAnswer> {
    const { body, token = this.token, headers } = options;
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(token ? { Authorization: `token ${token}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: parse(text),
    };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const messageSchema = z.object({ message: z.string() });

export function messageOf({ json }: GiteaAnswer): string {
  return messageSchema.parse(json).message;
}

/** One field of an answer, as text. */
export function textAt({ json }: GiteaAnswer, ...path: string[]): string {
  const found = path.reduce<unknown>(
    (value, name) =>
      z.record(z.string(), z.unknown()).catch({}).parse(value)[name],
    json,
  );
  return z.string().parse(found);
}

export const base64 = (text: string) => Buffer.from(text).toString('base64');
