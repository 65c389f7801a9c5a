import { execFileSync, spawn } from 'node:child_process';
import { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** Runs the plain git client and gives what it prints. */
export function runGit(args: string[], cwd?: string): string {
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_TERMINAL_PROMPT: '0',
    },
  }).trim();
}

/** Serves bare repositories below `root` by git's own HTTP program. */
export async function serveGit(
  root: string,
  {
    request,
    response,
    body,
  }: {
    request: IncomingMessage;
    response: ServerResponse;
    body: Buffer;
  },
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const child = spawn('git', ['http-backend'], {
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      CONTENT_LENGTH: String(body.length),
      REMOTE_USER: 'tester',
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // For a GET git ends without reading, and the pipe breaks.
  child.stdin.on('error', () => undefined);
  child.stdin.end(body);
  const output = await buffer(child.stdout);
  const end = output.indexOf('\r\n\r\n');
  const headers = Object.fromEntries(
    output
      .subarray(0, end)
      .toString()
      .split('\r\n')
      .map(line => line.split(/:\s*/, 2)),
  );
  response.writeHead(Number.parseInt(headers.Status ?? '200', 10), headers);
  response.end(output.subarray(end + 4));
}
