import path from 'node:path';
import { inRoot } from './paths.mjs';

const nameOf = (suite, test) =>
  `${path.relative(inRoot(), suite.name)}: ${test.fullName}`;

/** What a skipped test, or a group around it, has to say in its name. */
const REASON = /\(skipped[: ][^)]{5,}\)/;

/**
 * What Jest's report says, as counts and names. A suite that cannot run is a failure, and so is a
 * test that is skipped without saying why.
 */
export function summarizeJest(report) {
  const tests = report.testResults.flatMap(suite =>
    suite.assertionResults.map(test => ({
      ...test,
      name: nameOf(suite, test),
    })),
  );
  const broken = report.testResults
    .filter(suite => suite.status === 'failed')
    .filter(
      suite => !suite.assertionResults.some(test => test.status === 'failed'),
    )
    .map(suite => path.relative(inRoot(), suite.name));
  const named = status =>
    tests.filter(test => test.status === status).map(test => test.name);
  const skipped = [...named('pending'), ...named('todo')];
  return {
    passed: named('passed').length,
    failed: [
      ...named('failed'),
      ...broken,
      ...skipped
        .filter(name => !REASON.test(name))
        .map(
          name =>
            `${name}: is skipped without a reason; put '(skipped where …)' into its name`,
        ),
    ],
    skipped: skipped.filter(name => REASON.test(name)),
  };
}

/** The test files that took longest, the slowest first, as `12 s plugins/a/src/a.test.ts`. */
export function slowestFiles(report, count = 5) {
  return report.testResults
    .map(({ name, startTime, endTime }) => ({
      file: path.relative(inRoot(), name),
      took: Math.round((endTime - startTime) / 1000),
    }))
    .sort((one, other) => other.took - one.took)
    .slice(0, count)
    .map(({ file, took }) => `${took} s ${file}`);
}
