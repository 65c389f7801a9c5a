import { JsonObject } from '@backstage/types';
import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request as a test server saw it. */
export interface SeenRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingMessage['headers'];
  /** The JSON that was sent; empty where it was none. */
  body: JsonObject;
}

export interface TestAnswer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Answers a request, or undefined for 404. */
export type TestHandler = (
  request: SeenRequest,
  raw: { request: IncomingMessage; response: ServerResponse; body: Buffer },
) =>
  | TestAnswer
  | 'handled'
  | undefined
  | Promise<TestAnswer | 'handled' | undefined>;

export interface TestServer {
  /** `127.0.0.1:port`. */
  host: string;
  /** `http://127.0.0.1:port`. */
  url: string;
  requests: SeenRequest[];
  close: () => Promise<void>;
}

/** A real HTTP server on a free port of this machine. */
export async function startTestServer(
  handler: TestHandler,
): Promise<TestServer> {
  const requests: SeenRequest[] = [];
  const server: Server = createServer(async (request, response) => {
    const body = await buffer(request);
    const isJson = request.headers['content-type']?.includes('json');
    const seen: SeenRequest = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: isJson ? JSON.parse(body.toString()) : {},
    };
    requests.push(seen);
    const answer = await handler(seen, { request, response, body });
    if (answer === 'handled') {
      return;
    }
    const {
      status,
      body: content,
      headers,
    } = answer ?? {
      status: 404,
      body: { message: 'not found' },
    };
    response.writeHead(status, {
      'content-type': 'application/json',
      ...headers,
    });
    response.end(
      typeof content === 'string' ? content : JSON.stringify(content ?? ''),
    );
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}`,
    requests,
    async close() {
      // A test may have closed it to be a host that is down.
      if (!server.listening) {
        return;
      }
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** One route of a test server: method, pattern of path and query, answer. */
export type TestRoute = [
  method: string,
  pattern: RegExp,
  answer: (match: string[], request: SeenRequest) => TestAnswer | undefined,
];

/** Answers by the first route that fits and has an answer. */
export function answerByRoute(
  routes: readonly TestRoute[],
  request: SeenRequest,
): TestAnswer | undefined {
  for (const [method, pattern, answer] of routes) {
    const match = method === request.method && pattern.exec(request.url);
    const found =
      match && answer(match.slice(1).map(decodeURIComponent), request);
    if (found) {
      return found;
    }
  }
  return undefined;
}
