// What 1,000 rules over 200 readings, a third of which stay as they are, cost:
// rounds every minute, over the same evaluations without a database, the first one
// after a restart, and answers over HTTP, beside the bare rows from the same
// database. Prints JSON; exits 1 when a figure misses its target.
//   .tools/bin/node benchmarks/triggers/index.mjs
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measureRounds } from './evaluate.mjs';
import { fill, open } from './fill.mjs';
import { measureAnswers } from './http.mjs';

let missed = [];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xops-bench-triggers-'));
const knex = open(folder);
try {
  const start = Date.now() - 3_600_000;
  await fill(knex, start);
  const { now, ...rounds } = await measureRounds(knex, start);
  const [{ count: readings }] = await knex('readings').count({ count: '*' });
  const http = await measureAnswers(folder, { knex, now });
  missed = Object.entries({
    'rounds.shareOfCore ≤ 0.05': rounds.shareOfCore <= 0.05,
    'rounds.coldRound ≤ 3 s': rounds.coldRoundMilliseconds <= 3000,
    'http.chart.p95 ≤ 100 ms': http.chart.p95 <= 100,
    'http.chart ≤ 50 kB': http.chart.kilobytes <= 50,
    ...Object.fromEntries(
      ['list', 'listFiltered', 'listAfterChange', 'summary'].map(name => [
        `http.${name}.p95 ≤ 50 ms`,
        http[name].p95 <= 50,
      ]),
    ),
  }).flatMap(([target, isMet]) => (isMet ? [] : [target]));
  process.stdout.write(
    `${JSON.stringify({ readings, rounds, http, missed }, undefined, 2)}\n`,
  );
} finally {
  await knex.destroy();
  fs.rmSync(folder, { recursive: true, force: true });
}
// A stopped backend keeps its connections for a while.
process.exit(missed.length > 0 ? 1 : 0);
