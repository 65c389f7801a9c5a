// What 10,000 decision records in 500 entities cost: reading them on one core,
// over markdown-it alone on the same texts, ingesting them all, and answering over
// HTTP, beside the bare rows from the same database. Prints JSON; exits 1 when a
// figure misses its target.
//   .tools/bin/node --expose-gc benchmarks/adr/index.mjs
import { measureHttp } from './http.mjs';
import { measureIngest } from './ingest.mjs';
import { measureParse } from './parse.mjs';

const REPOSITORIES = 500;
const PER_REPOSITORY = 20;

const parse = measureParse(2000);
const ingest = await measureIngest({
  repositories: REPOSITORIES,
  perRepository: PER_REPOSITORY,
});
const http = await measureHttp({
  repositories: REPOSITORIES,
  perRepository: PER_REPOSITORY,
});
const missed = Object.entries({
  'parse.recordsPerSecond ≥ 2000': parse.recordsPerSecond >= 2000,
  'parse.overMarkdownIt ≥ 0.6': parse.overMarkdownIt >= 0.6,
  'ingest.fullSeconds ≤ 60': ingest.fullSeconds <= 60,
  'ingest.heapGrowth ≤ 1.1': ingest.heapGrowth <= 1.1,
  ...Object.fromEntries(
    Object.entries(http).flatMap(([name, { p95, kilobytes }]) => [
      [`http.${name}.p95 ≤ 50 ms`, p95 <= 50],
      [`http.${name} ≤ 100 kB`, kilobytes <= 100],
    ]),
  ),
}).flatMap(([target, isMet]) => (isMet ? [] : [target]));
process.stdout.write(
  `${JSON.stringify({ parse, ingest, http, missed }, undefined, 2)}\n`,
);
process.exitCode = missed.length > 0 ? 1 : 0;
