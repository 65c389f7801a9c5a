import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from './config.ts';

const ports = { PORT: '8080', METRICS_PORT: '9090' };

test('the ports are read, the rest has defaults', () => {
  assert.deepEqual(readConfig(ports), {
    port: 8080,
    metricsPort: 9090,
    logLevel: 'info',
    drainMilliseconds: 20_000,
  });
});

test('every variable can be set', () => {
  const config = readConfig({
    ...ports,
    LOG_LEVEL: 'debug',
    DRAIN_MILLISECONDS: '5',
  });
  assert.equal(config.logLevel, 'debug');
  assert.equal(config.drainMilliseconds, 5);
});

const wrong: [NodeJS.ProcessEnv, RegExp][] = [
  [{ METRICS_PORT: '9090' }, /PORT .* but it is ''/],
  [{ ...ports, PORT: '0' }, /PORT .* from 1 to 65535, but it is '0'/],
  [{ ...ports, PORT: '80a' }, /PORT .* but it is '80a'/],
  [{ ...ports, METRICS_PORT: '70000' }, /METRICS_PORT .* '70000'/],
  [{ ...ports, LOG_LEVEL: 'loud' }, /LOG_LEVEL .* 'loud'/],
  [{ ...ports, DRAIN_MILLISECONDS: '-1' }, /DRAIN_MILLISECONDS .* '-1'/],
];
for (const [environment, message] of wrong) {
  test(`a wrong value is refused: ${JSON.stringify(environment)}`, () => {
    assert.throws(() => readConfig(environment), { message });
  });
}
