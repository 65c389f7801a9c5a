import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarizeJest } from './jestReport.mjs';
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
