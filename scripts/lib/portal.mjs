import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { Explained } from './say.mjs';

/** The environment that app-config.yaml and app-config.demo.yaml read. */
export function portalEnvironment({ data, port }) {
  return {
    NODE_ENV: 'production',
    PORT: String(port),
    XOPS_DATA: data.folder,
    XOPS_PORTAL_URL: `http://localhost:${port}`,
    XOPS_SANDBOX_PORT: String(data.demo.sandboxPort),
    XOPS_SANDBOX_USER: 'portal-bot',
    XOPS_SANDBOX_TOKEN: data.demo.token,
    XOPS_SANDBOX_READ_TOKEN: data.demo.readToken,
    XOPS_SANDBOX_WEBHOOK_SECRET: data.demo.webhookSecret,
  };
}

/** Arguments that load these layers of configuration; one that is missing is left out. */
export const configs = names =>
  names
    .map(name => inRoot(`app-config${name}.yaml`))
    .filter(file => fs.existsSync(file))
    .flatMap(file => ['--config', file]);

const logOf = (data, name) => path.join(data.folder, `${name}.log`);

/**
 * Starts the stand-in for the outside world as a child.
 *
 * @param {{ children: import('./children.mjs').Children, node: string, data: { folder: string }, env: object }} options
 */
export function startSandbox({ children, node, data, env }) {
  return children.startPackage({
    name: 'sandbox',
    node,
    folder: inRoot('packages/sandbox'),
    env,
    log: logOf(data, 'sandbox'),
  });
}

/**
 * Starts the backend, which serves the app too, as a child.
 *
 * @param {{ children: import('./children.mjs').Children, node: string, data: { folder: string }, env: object, extra?: string[] }} options
 *   `extra`: more layers of configuration, as files
 */
export function startBackend({ children, node, data, env, extra = [] }) {
  return children.startPackage({
    name: 'backend',
    node,
    folder: inRoot('packages/backend'),
    args: [
      ...configs(['', '.demo', '.local']),
      ...extra.flatMap(file => ['--config', file]),
    ],
    env,
    log: logOf(data, 'backend'),
  });
}

/** Starts the sandbox, waits until the demo organisation is there, and starts the backend. */
export async function startPortal({ isStopped = () => false, ...options }) {
  for (const name of ['sandbox', 'backend']) {
    fs.rmSync(logOf(options.data, name), { force: true });
  }
  startSandbox(options);
  const health = `http://localhost:${options.data.demo.sandboxPort}/api/healthz`;
  await waitFor('The sandbox', async () => (await ask(health))?.ok, isStopped);
  if (!isStopped()) {
    startBackend(options);
  }
}

async function ask(url, options) {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(5_000), ...options });
  } catch {
    return undefined;
  }
}

async function waitFor(what, check, isStopped, timeout = 120_000) {
  const until = Date.now() + timeout;
  while (!isStopped()) {
    if (await check()) {
      return;
    }
    if (Date.now() > until) {
      throw new Explained(
        `${what} is not ready after ${timeout / 1000} seconds.`,
      );
    }
    await new Promise(resolve => setTimeout(resolve, 150));
  }
}

/** Resolves when the backend answers, and a guest can sign in and is known to the catalog. */
export async function portalReady({ port, isStopped = () => false }) {
  const base = `http://localhost:${port}`;
  await waitFor(
    'The backend',
    async () => (await ask(`${base}/.backstage/health/v1/readiness`))?.ok,
    isStopped,
  );
  await waitFor(
    'The demo organisation in the catalog',
    async () => {
      const session = await ask(`${base}/api/auth/guest/refresh`, {
        headers: { 'X-Requested-With': 'XMLHttpRequest' },
      });
      if (!session?.ok) {
        return false;
      }
      const { backstageIdentity } = await session.json();
      const user = await ask(
        `${base}/api/catalog/entities/by-name/user/default/guest`,
        { headers: { Authorization: `Bearer ${backstageIdentity.token}` } },
      );
      return user?.ok;
    },
    isStopped,
  );
}

/** The last lines of a child's log. */
export function logTail(data, name, lines = 25) {
  const file = logOf(data, name);
  return fs.existsSync(file)
    ? fs
        .readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .slice(-lines)
        .join('\n')
    : '';
}
