import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from './logger.ts';
import type { ObservedRequest } from './metrics.ts';

export interface Answer {
  readonly status: number;
  /** Sent as it is when a string, as JSON otherwise. */
  readonly body: unknown;
  readonly contentType?: string;
}

/** `GET /path` to what answers it. */
export type Routes = Readonly<
  Record<string, (request: IncomingMessage) => Answer | Promise<Answer>>
>;

export interface RouterOptions {
  readonly routes: Routes;
  readonly logger: Logger;
  readonly observe?: (request: ObservedRequest) => void;
}

/** Makes a listener for `node:http` that answers, logs and measures each request. */
export function createRouter({ routes, logger, observe }: RouterOptions) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const started = performance.now();
    const method = request.method ?? 'GET';
    const path = (request.url ?? '/').split('?')[0];
    const pattern = `${method} ${path}`;
    const handler = Object.hasOwn(routes, pattern)
      ? routes[pattern]
      : undefined;

    let answer: Answer;
    try {
      answer = handler
        ? await handler(request)
        : { status: 404, body: { error: `No ${method} ${path} here` } };
    } catch (error) {
      logger.error('request failed', { method, path, error });
      answer = { status: 500, body: { error: 'Internal error' } };
    }
    send(response, answer);

    const seconds = (performance.now() - started) / 1000;
    const { status } = answer;
    observe?.({ method, route: handler ? pattern : 'none', status, seconds });
    logger.debug('request', { method, path, status, seconds });
  };
}

function send(response: ServerResponse, answer: Answer): void {
  const text =
    typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    'content-type': answer.contentType ?? 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
