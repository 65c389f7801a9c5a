import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface SandboxProcess {
  child: ChildProcess;
  url: string;
  /** Resolves when the sandbox says that it is ready, or when it has ended. */
  ready: () => Promise<void>;
  /** Resolves with the exit code, or the signal. */
  ended: Promise<number | string>;
  output: () => string;
}

export const ENVIRONMENT = {
  XOPS_SANDBOX_TOKEN: 'token-of-the-portal',
  XOPS_SANDBOX_WEBHOOK_SECRET: 'webhook-secret',
  XOPS_PORTAL_URL: 'http://localhost:9',
};

/** The program as `npm start` runs it, without a HOME. */
export function startSandboxProcess(
  variables: Record<string, string>,
): SandboxProcess {
  const transform = require.resolve('@backstage/cli/config/nodeTransform.cjs');
  const child = spawn(
    process.execPath,
    ['--require', transform, join(__dirname, '..', 'index.ts')],
    {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        ...ENVIRONMENT,
        ...variables,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<number | string>(resolve => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const url = `http://localhost:${variables.XOPS_SANDBOX_PORT}`;
  return {
    child,
    url,
    ended,
    output: () => output,
    ready: async () => {
      while (child.exitCode === null && child.signalCode === null) {
        const answer = await fetch(`${url}/api/healthz`).catch(() => undefined);
        if (answer?.ok) {
          return;
        }
        await wait(50);
      }
    },
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
