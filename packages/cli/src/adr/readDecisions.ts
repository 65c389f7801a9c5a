import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  checkRecords,
  readRecordFile,
  RecordFileReading,
} from '@xops/plugin-xops-adr-common';
import { readCheckConfig } from '../config/CheckConfig';
import { findFiles } from '../files/findFiles';
import { FoundFile } from '../files/FoundFile';
import { readFileStart } from '../files/readFileStart';
import { Progress } from '../terminal/Progress';
import { Terminal } from '../terminal/Terminal';
import { Decisions } from './Decisions';
import { ReadOptions } from './readOptions';
import { unreadableFile } from './unreadableFile';

/**
 * Reads and checks the records in `paths`. Files that were only read because a
 * named one may link to them are left out of the answer.
 *
 * @throws UsageError where a path or the configuration cannot be read
 */
export async function readDecisions(
  paths: readonly string[],
  options: ReadOptions,
  terminal: Terminal,
): Promise<Decisions> {
  const { cwd } = terminal;
  const config = await readCheckConfig(options.config, cwd);
  const { root, files } = await findFiles(paths, {
    cwd,
    exclude: config.exclude,
  });
  const progress = new Progress(terminal, files.length);
  const readings: RecordFileReading[] = [];
  for (const file of files) {
    readings.push(await readFile(file, config.dayFirst));
    progress.step();
  }
  progress.end();
  const today = options.today ?? terminal.today;
  const { rules, defaultReview } = config;
  const { records, findings } = checkRecords(readings, {
    today,
    rules,
    defaultReview,
    isFile: relative => existsSync(path.join(root, relative)),
  });
  const asked = new Set(files.filter(it => !it.context).map(it => it.path));
  return {
    root,
    records: records.filter(it => asked.has(it.path)),
    findings: findings.filter(it => asked.has(it.path)),
    files: asked.size,
    today,
    defaultReview,
  };
}

async function readFile(
  { path: relative, absolute }: FoundFile,
  dayFirst: boolean | undefined,
): Promise<RecordFileReading> {
  let content: Uint8Array;
  try {
    content = await readFileStart(absolute);
  } catch (error) {
    return unreadableFile(relative, error);
  }
  try {
    return readRecordFile({ path: relative, content }, { dayFirst });
  } catch (error) {
    throw new Error(`Reading ${absolute} failed`, { cause: error });
  }
}
