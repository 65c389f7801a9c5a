import assert from 'node:assert/strict';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { test } from 'node:test';
import { createHealth, type Check } from './health.ts';
import { createLogger } from './logger.ts';

const request = new IncomingMessage(new Socket());

function setUp(checks: Record<string, Check> = {}) {
  const lines: string[] = [];
  const logger = createLogger('info', line => lines.push(line));
  const health = createHealth(checks, logger);
  return {
    lines,
    health,
    ask: (path: string) => health.routes[path]?.(request),
  };
}

test('ready when every check passes', async () => {
  const { ask } = setUp({ database: async () => {} });
  assert.deepEqual(await ask('GET /readyz'), {
    status: 200,
    body: { status: 'ready' },
  });
});

test('not ready when a check fails; the reason is logged, not answered', async () => {
  const { ask, lines } = setUp({
    cache: async () => {},
    database: () => Promise.reject(new Error('no route to 10.0.0.9')),
  });
  assert.deepEqual(await ask('GET /readyz'), {
    status: 503,
    body: { status: 'not ready', failed: { database: 'unreachable' } },
  });
  assert.match(lines.join(), /no route to 10\.0\.0\.9/);
});

test('alive even when a check fails', async () => {
  const { ask } = setUp({ database: () => Promise.reject(new Error('down')) });
  assert.equal((await ask('GET /healthz'))?.status, 200);
});

test('stopping makes it not ready, but it stays alive', async () => {
  const { ask, health } = setUp();
  health.stop();
  assert.deepEqual(await ask('GET /readyz'), {
    status: 503,
    body: { status: 'stopping' },
  });
  assert.equal((await ask('GET /healthz'))?.status, 200);
});
