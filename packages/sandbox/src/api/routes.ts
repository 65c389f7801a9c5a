import { pipeline } from 'node:stream/promises';
import {
  Router,
  type ErrorRequestHandler,
  type Request,
  type Response,
} from 'express';
import type { GitHost } from '../host/GitHost';
import {
  includesRight,
  readCaller,
  requireScope,
  rightOnRepository,
  type Caller,
  type ScopeCategory,
} from '../host/Caller';
import { GiteaError, notFound } from '../host/GiteaError';
import type { Repository } from '../store/Repository';
import type { Right } from '../store/records';
import type { Answer } from './Answer';

export interface ApiRequest {
  host: GitHost;
  params: Record<string, string>;
  query: URLSearchParams;
  /** As the host's own address, for links to further pages. */
  url: URL;
  body: unknown;
  caller: Caller | undefined;
}

export type SignedInRequest = ApiRequest & { caller: Caller };
export type RepositoryRequest = ApiRequest & {
  repository: Repository;
  right: Right;
};
export type RepositoryWriteRequest = RepositoryRequest & SignedInRequest;

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Handler<TRequest> = (request: TRequest) => Promise<Answer>;

const REFUSALS: Record<Right, string> = {
  read: 'user should have a permission to read a repository',
  write: 'user should have a permission to write to a repo',
  admin: 'user should be the owner of the repo',
};

/** Registers handlers by whom they answer to: anybody, a signed-in user, one with a right. */
export class Routes {
  readonly router = Router();
  readonly #host: GitHost;

  constructor(host: GitHost) {
    this.#host = host;
  }

  open(method: Method, path: string, handler: Handler<ApiRequest>): void {
    this.router[method](path, async (request, response, next) => {
      try {
        await send(response, await handler(this.#read(request)));
      } catch (error) {
        next(error);
      }
    });
  }

  signedIn(
    method: Method,
    path: string,
    category: ScopeCategory,
    handler: Handler<SignedInRequest>,
  ): void {
    this.open(method, path, async request => {
      const caller = requireCaller(request.caller);
      requireScope(caller, method === 'get' ? 'read' : 'write', category);
      return handler({ ...request, caller });
    });
  }

  /** For who may read the repository, signed in or not. */
  read(
    path: string,
    handler: Handler<RepositoryRequest>,
    category: ScopeCategory = 'repository',
  ): void {
    this.open('get', path, async request =>
      handler(requireRepository(request, 'read', { level: 'read', category })),
    );
  }

  /** For who has the right, with a token that may write. */
  change(
    method: Exclude<Method, 'get'>,
    path: string,
    right: Right,
    handler: Handler<RepositoryWriteRequest>,
    category: ScopeCategory = 'repository',
  ): void {
    this.open(method, path, async request => {
      const level = 'write';
      const found = requireRepository(request, right, { level, category });
      return handler({ ...found, caller: requireCaller(request.caller) });
    });
  }

  /** A `get` that only administrators of the repository may use: hooks and branch protections. */
  administer(path: string, handler: Handler<RepositoryRequest>): void {
    this.open('get', path, async request => {
      const scope = { level: 'read', category: 'repository' } as const;
      return handler(requireRepository(request, 'admin', scope));
    });
  }

  #read(request: Request): ApiRequest {
    const url = new URL(request.originalUrl, this.#host.baseUrl);
    return {
      host: this.#host,
      params: request.params,
      query: url.searchParams,
      url,
      body: request.body,
      caller: readCaller(this.#host.accounts, request.headers.authorization),
    };
  }
}

function requireCaller(caller: Caller | undefined): Caller {
  if (!caller) {
    throw new GiteaError(401, 'token is required');
  }
  return caller;
}

function requireRepository(
  request: ApiRequest,
  wanted: Right,
  scope: { level: 'read' | 'write'; category: ScopeCategory },
): RepositoryRequest {
  const { host, caller, params } = request;
  if (caller) {
    requireScope(caller, scope.level, scope.category);
  }
  const repository = host.repositories.get(params.owner, params.repo);
  const right =
    repository && rightOnRepository(host.accounts, repository, caller);
  if (!repository || !right) {
    throw notFound();
  }
  if (!includesRight(right, wanted)) {
    throw caller
      ? new GiteaError(403, REFUSALS[wanted])
      : new GiteaError(401, 'token is required');
  }
  return { ...request, repository, right };
}

async function send(response: Response, answer: Answer): Promise<void> {
  response.status(answer.status).set({
    'Cache-Control': 'max-age=0, private, must-revalidate, no-transform',
    'X-Content-Type-Options': 'nosniff',
    ...answer.headers,
  });
  if (answer.stream) {
    await pipeline(answer.stream, response);
  } else if (answer.json === undefined) {
    response.end(answer.bytes);
  } else {
    response.setHeader('Content-Type', 'application/json;charset=utf-8');
    response.end(`${JSON.stringify(answer.json)}\n`);
  }
}

/** The last handler of the API: every error becomes `{ message, url }`. */
export function apiErrors(host: GitHost): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, message, details } = describe(host, error);
    const errors = details === 'null' ? null : details;
    void send(response, {
      status,
      json: {
        ...(details === undefined ? {} : { errors }),
        message,
        url: `${host.baseUrl}/api/swagger`,
      },
    });
  };
}

function describe(
  host: GitHost,
  error: unknown,
): Pick<GiteaError, 'status' | 'message' | 'details'> {
  if (error instanceof GiteaError) {
    return error;
  }
  if (isBodyParserError(error)) {
    return error.type === 'entity.parse.failed'
      ? { status: 422, message: '[]: unexpected EOF', details: undefined }
      : { status: error.status, message: error.message, details: undefined };
  }
  // Express refuses an address that it cannot decode.
  if (error instanceof URIError) {
    return { status: 400, message: error.message, details: undefined };
  }
  host.logger.error(`A request to the sandbox failed: ${error}`);
  return { status: 500, message: '', details: undefined };
}

/** What express.json() throws: https://www.npmjs.com/package/body-parser#errors */
function isBodyParserError(
  error: unknown,
): error is Error & { type: string; status: number } {
  return (
    error instanceof Error &&
    'type' in error &&
    typeof error.type === 'string' &&
    'status' in error &&
    typeof error.status === 'number'
  );
}
