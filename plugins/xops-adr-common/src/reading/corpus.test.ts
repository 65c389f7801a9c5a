import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DecisionRecord } from '../model/DecisionRecord';
import { readRecordFile } from '../readRecordFile';

const CORPUS = join(__dirname, '../../../../../shared/adr-corpus');
const describeCorpus = existsSync(CORPUS) ? describe : describe.skip;

/** As `xops adr check --format json` writes it: what a field says is none is listed as written, marked. */
function asWritten({ statedNone = [], links, ...record }: DecisionRecord) {
  const none = statedNone.map(({ raw, ...it }) => ({
    ...it,
    target: raw,
    none: true,
  }));
  return { ...record, links: [...links, ...none] };
}

function markdownBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    it => it.endsWith('.md') && statSync(join(folder, it)).isFile(),
  );
}

/** Runs the score that came with the records: right and asked by field. */
function score(): Map<string, { right: number; asked: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'xops-adr-score-'));
  try {
    const records = markdownBelow(CORPUS).flatMap(path => {
      const content = readFileSync(join(CORPUS, path));
      return readRecordFile({ path, content }).records.map(asWritten);
    });
    const output = join(folder, 'records.json');
    writeFileSync(output, JSON.stringify({ records }));
    const report = execFileSync(
      process.execPath,
      [join(CORPUS, 'score.mjs'), output],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    );
    return new Map(
      [...report.matchAll(/^(.+): (\d+) of (\d+)/gm)].map(
        ([, field, right, asked]) => [
          field,
          { right: Number(right), asked: Number(asked) },
        ],
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describeCorpus(
  'reading real records (skipped where ../shared/adr-corpus is missing)',
  () => {
    const found = existsSync(CORPUS) ? score() : new Map();

    // Two dates and two links are labelled with words that no record holds as they are.
    it.each([
      ['file', 1],
      ['kind', 1],
      ['one record', 1],
      ['status', 0.99],
      ['date', 0.98],
      ['no date invented', 0.99],
      ['supersedes', 0.97],
      ['supersededBy', 0.94],
      ['no supersedes invented', 0.99],
      ['no supersededBy invented', 0.99],
      ['several in one file', 0.98],
      ['several: status', 0.98],
    ])('agrees with its readers on %s at least to %d', (field, share) => {
      const { right, asked } = found.get(field) ?? { right: 0, asked: 0 };
      expect(asked).toBeGreaterThan(10);
      expect(right / asked).toBeGreaterThanOrEqual(share);
    });
  },
);
