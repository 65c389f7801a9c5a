import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { openDatabase } from './database.ts';
import { createLogger } from './logger.ts';

const logger = createLogger('error', () => {});

test('an address that is missing or wrong is refused without repeating it', () => {
  for (const url of [undefined, '', 'no address at all']) {
    assert.throws(() => openDatabase(url, logger), {
      message:
        'DATABASE_URL must be an address like postgres://user:password@host:5432/database.',
    });
  }
});

test('the check rejects while nothing listens', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  server.close();
  await once(server, 'close');

  const url = `postgres://user:password@127.0.0.1:${address.port}/test`;
  const database = openDatabase(url, logger);
  await assert.rejects(database.check(), /ECONNREFUSED/);
  await database.close();
});

test(
  'the check passes against a real PostgreSQL',
  {
    skip: process.env.DATABASE_URL ? false : 'DATABASE_URL is not set',
  },
  async () => {
    const database = openDatabase(process.env.DATABASE_URL, logger);
    await database.check();
    await database.close();
  },
);
