import { createServer, IncomingHttpHeaders, Server } from 'node:http';

export interface TestRequest {
  /** Path and query, decoded. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
}

export interface TestAnswer {
  status: number;
  headers?: Record<string, string>;
  /** Sent as JSON, a text as it is. */
  body?: unknown;
}

/** `hang` never answers. */
export type TestHandler = (request: TestRequest) => TestAnswer | 'hang';

/** An HTTP server of this machine that remembers what it was asked. */
export class TestServer {
  readonly requests: TestRequest[];
  readonly #server: Server;

  private constructor(server: Server, requests: TestRequest[]) {
    this.#server = server;
    this.requests = requests;
  }

  static async start(handler: TestHandler): Promise<TestServer> {
    const requests: TestRequest[] = [];
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://localhost');
      const seen = {
        path: decodeURIComponent(url.pathname),
        query: url.searchParams,
        headers: request.headers,
      };
      requests.push(seen);
      const answer = handler(seen);
      if (answer !== 'hang') {
        const { status, headers, body } = answer;
        response.writeHead(status, headers);
        response.end(typeof body === 'string' ? body : JSON.stringify(body));
      }
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new TestServer(server, requests);
  }

  get url(): string {
    const address = this.#server.address();
    return typeof address === 'object' && address
      ? `http://127.0.0.1:${address.port}`
      : 'http://127.0.0.1:1';
  }

  /** Paths and pages that were asked since the last time, as `/pulls 2`. */
  takeRequests(): TestRequest[] {
    return this.requests.splice(0);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}
