import {
  decisionMarkdown,
  DecisionRecord,
  ReadRecordOptions,
  RecordFileInput,
  RecordFileReading,
} from '@xops/plugin-xops-adr-common';
import { contentHash } from '../store/contentHash';
import { StoredReading } from '../store/LocationContent';
import { slices } from './slices';

/** `readRecordFile`, or one that a test brings. */
export type ReadRecordFile = (
  file: RecordFileInput,
  options: ReadRecordOptions,
) => RecordFileReading;

export interface FilesReading {
  readings: StoredReading[];
  /** Words of decisions by `placeOf`. */
  markdown: Map<string, string>;
}

/** Names a decision of a location even where two of one file bear the same number. */
export function placeOf(record: DecisionRecord): string {
  return `${record.path}:${record.line}`;
}

/** Reads what files say, giving way to requests in between. */
export async function readFiles(
  files: readonly RecordFileInput[],
  options: {
    readFile: ReadRecordFile;
    dayFirst?: boolean;
    signal: AbortSignal;
  },
): Promise<FilesReading> {
  const { readFile, dayFirst, signal } = options;
  const readings: StoredReading[] = [];
  const markdown = new Map<string, string>();
  const pause = slices(signal);
  for (const file of files) {
    const reading = readFile(file, { dayFirst });
    const texts = decisionMarkdown(file.content, reading.records);
    reading.records.forEach((record, index) =>
      markdown.set(placeOf(record), texts[index]),
    );
    readings.push({
      path: file.path,
      fileHash: contentHash(file.content),
      reading,
    });
    await pause();
  }
  return { readings, markdown };
}
