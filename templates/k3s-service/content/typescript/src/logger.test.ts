import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLogger } from './logger.ts';

test('a line is one JSON object with time, level, message and fields', () => {
  const lines: string[] = [];
  createLogger('info', line => lines.push(line)).warn('slow', { seconds: 3 });

  assert.equal(lines.length, 1);
  assert.ok(lines[0]?.endsWith('\n'));
  const { time, ...entry } = JSON.parse(lines[0] ?? '');
  assert.equal(new Date(time).toISOString(), time);
  assert.deepEqual(entry, { level: 'warn', message: 'slow', seconds: 3 });
});

test('what is below the minimum is not written', () => {
  const lines: string[] = [];
  const logger = createLogger('warn', line => lines.push(line));
  logger.debug('no');
  logger.info('no');
  logger.error('yes');
  assert.equal(lines.length, 1);
});

test('an error keeps its name, message and stack', () => {
  const lines: string[] = [];
  const error = new TypeError('wrong');
  createLogger('info', line => lines.push(line)).error('failed', { error });
  const entry = JSON.parse(lines[0] ?? '');
  assert.equal(entry.error.name, 'TypeError');
  assert.equal(entry.error.message, 'wrong');
  assert.match(entry.error.stack, /logger\.test/);
});
