import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { slowestFiles, summarizeJest } from './jestReport.mjs';
import { run } from './run.mjs';
import { say, step } from './say.mjs';

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
    say(`  slowest: ${slowestFiles(report).join(', ')}`);
    const result = summarizeJest(report);
    if (code !== 0 && result.failed.length === 0) {
      say(tail);
      result.failed.push(`${title}: ended with exit code ${code}`);
    }
    return result;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
