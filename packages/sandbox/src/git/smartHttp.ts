import type { Request, Response } from 'express';
import type { GitProcesses } from './GitProcesses';

export interface SmartHttpOptions {
  processes: GitProcesses;
  /** Folder of the bare repository. */
  folder: string;
  service: GitService;
  /** `info/refs`, `git-upload-pack` or `git-receive-pack`. */
  path: string;
  /** Login of the caller; undefined for an anonymous one, who cannot push. */
  user: string | undefined;
  environment?: Record<string, string>;
}

export type GitService = 'git-upload-pack' | 'git-receive-pack';

/** A client that sends nothing for so long has gone. */
const IDLE_MILLISECONDS = 60_000;

/** Which service a request of a git client is for; undefined when it is no such request. */
export function gitService(
  method: string,
  path: string,
  serviceParameter: unknown,
): GitService | undefined {
  const name = path === 'info/refs' ? serviceParameter : path;
  const expectedMethod = path === 'info/refs' ? 'GET' : 'POST';
  if (method !== expectedMethod) {
    return undefined;
  }
  return name === 'git-upload-pack' || name === 'git-receive-pack'
    ? name
    : undefined;
}

/**
 * Lets `git http-backend` answer, as a CGI program: https://git-scm.com/docs/git-http-backend.
 * Bodies stream both ways; gzipped requests are its business. The answer is left open: a client
 * that sees it end must find everything done that its push brings about.
 */
export async function serveGit(
  request: Request,
  response: Response,
  options: SmartHttpOptions,
): Promise<void> {
  const child = await options.processes.start(['http-backend'], {
    folder: options.folder,
    environment: {
      ...options.environment,
      GIT_PROJECT_ROOT: options.folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${options.path}`,
      REQUEST_METHOD: request.method,
      QUERY_STRING:
        options.path === 'info/refs' ? `service=${options.service}` : '',
      REMOTE_ADDR: '127.0.0.1',
      ...variable('REMOTE_USER', options.user),
      ...variable('CONTENT_TYPE', request.headers['content-type']),
      ...variable('CONTENT_LENGTH', request.headers['content-length']),
      ...variable('HTTP_CONTENT_ENCODING', request.headers['content-encoding']),
      ...variable('GIT_PROTOCOL', request.header('git-protocol')),
    },
  });
  const stop = () => options.processes.stop(child);
  request.setTimeout(IDLE_MILLISECONDS, stop);
  response.once('close', () => {
    if (!response.writableFinished) {
      stop();
    }
  });
  if (response.closed) {
    stop();
  }
  // What git says there has been sent to the client on the side band already.
  child.stderr.resume();
  child.stdin.on('error', () => request.unpipe(child.stdin));
  request.pipe(child.stdin);

  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
    let head = Buffer.alloc(0);
    const readHead = (chunk: Buffer) => {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) {
        return;
      }
      child.stdout.off('data', readHead);
      const { status, headers } = parseHead(head.subarray(0, end));
      response.writeHead(status, headers);
      response.write(head.subarray(end + 4));
      child.stdout.pipe(response, { end: false });
    };
    child.stdout.on('data', readHead);
  });
  if (!response.headersSent) {
    response.writeHead(500, { 'Content-Type': 'text/plain' });
    response.write('git http-backend gave no answer\n');
  }
}

function variable(
  name: string,
  value: string | undefined,
): Record<string, string> {
  return value === undefined ? {} : { [name]: value };
}

function parseHead(head: Buffer): {
  status: number;
  headers: Record<string, string>;
} {
  const headers: Record<string, string> = {};
  let status = 200;
  for (const line of head.toString('latin1').split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).trim();
    if (name.toLowerCase() === 'status') {
      status = Number.parseInt(value, 10);
    } else if (colon > 0) {
      headers[name] = value;
    }
  }
  return { status, headers };
}
