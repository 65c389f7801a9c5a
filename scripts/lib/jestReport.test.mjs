import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slowestFiles, summarizeJest } from './jestReport.mjs';
import { inRoot } from './paths.mjs';

const suite = (tests, status = 'passed') => ({
  name: inRoot('plugins/a/src/a.test.ts'),
  status,
  assertionResults: Object.entries(tests).map(([fullName, result]) => ({
    fullName,
    status: result,
  })),
});

const summary = (...testResults) => summarizeJest({ testResults });

describe("what is made of Jest's report", () => {
  it('counts what passed and names what failed', () => {
    assert.deepEqual(
      summary(suite({ one: 'passed', two: 'failed' }, 'failed')),
      {
        passed: 1,
        failed: ['plugins/a/src/a.test.ts: two'],
        skipped: [],
      },
    );
  });

  it('counts a suite that cannot run as a failure', () => {
    assert.deepEqual(summary(suite({}, 'failed')).failed, [
      'plugins/a/src/a.test.ts',
    ]);
  });

  it('lists what is skipped with its reason', () => {
    const name = 'on a cluster (skipped where there is none) one';
    const { failed, skipped } = summary(suite({ [name]: 'pending' }));
    assert.deepEqual(skipped, [`plugins/a/src/a.test.ts: ${name}`]);
    assert.deepEqual(failed, []);
  });

  for (const status of ['pending', 'todo']) {
    it(`fails what is ${status} without a reason`, () => {
      const { failed, skipped } = summary(suite({ 'one (skipped)': status }));
      assert.deepEqual(skipped, []);
      assert.deepEqual(failed, [
        "plugins/a/src/a.test.ts: one (skipped): is skipped without a reason; put '(skipped where …)' into its name",
      ]);
    });
  }
});

describe('the slowest files', () => {
  it('come with their seconds, the slowest first, and no more than asked for', () => {
    const took = (file, seconds) => ({
      name: inRoot(file),
      startTime: 1_000,
      endTime: 1_000 + seconds * 1_000,
    });
    const testResults = [took('a.test.ts', 2), took('b.test.ts', 9.6)];
    assert.deepEqual(slowestFiles({ testResults }), [
      '10 s b.test.ts',
      '2 s a.test.ts',
    ]);
    assert.deepEqual(slowestFiles({ testResults }, 1), ['10 s b.test.ts']);
  });
});
