import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { say, step } from './say.mjs';

const nameOf = (suite, test) =>
  `${path.relative(inRoot(), suite.name)}: ${test.fullName}`;

/** What Jest's report says, as counts and names. A suite that cannot run is a failure. */
function summarize(report) {
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
  return {
    passed: named('passed').length,
    failed: [...named('failed'), ...broken],
    skipped: [...named('pending'), ...named('todo')],
  };
}

/** Runs Jest and reads its report. */
export async function jestRun({ title, command, args, env }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xops-test-'));
  const outputFile = path.join(folder, 'report.json');
  try {
    let last = '';
    const { code, tail } = await step(
      title,
      () =>
        run(command, [...args, '--json', `--outputFile=${outputFile}`], {
          cwd: inRoot(),
          env,
          onLine: line => {
            const finished = line.match(/^(PASS|FAIL) (.*)/);
            last = finished ? finished[0].trim() : last;
            if (finished?.[1] === 'FAIL' || /^\s+●/.test(line)) {
              say(line);
            }
          },
        }),
      () => last,
    );
    if (!fs.existsSync(outputFile)) {
      say(tail);
      return { passed: 0, failed: [`${title}: no report`], skipped: [] };
    }
    const report = JSON.parse(fs.readFileSync(outputFile, 'utf8'));
    for (const suite of report.testResults) {
      if (suite.status === 'failed') {
        say(suite.message);
      }
    }
    const result = summarize(report);
    if (code !== 0 && result.failed.length === 0) {
      say(tail);
      result.failed.push(`${title}: ended with exit code ${code}`);
    }
    return result;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
