import {
  decisionRecordSchema,
  RecordFileInput,
  RecordFileReading,
} from '@xops/plugin-xops-adr-common';
import { decisionOf } from './records';

/**
 * Reads the plainest of records: `# Title`, and lines `Status: accepted`,
 * `Date: …`, `Review: <day>` and `Supersedes: <file>`. Ingest is tested with it
 * apart from how real records are read.
 */
export function readPlainRecord(file: RecordFileInput): RecordFileReading {
  const text = Buffer.from(file.content).toString();
  const lines = text.split('\n');
  const stated = (field: string) => {
    const index = lines.findIndex(it => it.startsWith(`${field}: `));
    return index < 0
      ? []
      : [{ value: lines[index].slice(field.length + 2), line: index + 1 }];
  };
  const record = decisionOf({
    path: file.path,
    endLine: lines.length,
    title: lines[0].replace(/^# /, ''),
    status: stated('Status').map(({ value, line }) => ({
      state: decisionRecordSchema.shape.status
        .unwrap()
        .shape.state.parse(value),
      qualifiers: [],
      raw: value,
      line,
    }))[0],
    date: stated('Date').map(({ value, line }) => ({
      value,
      precision: 'day' as const,
      ambiguous: false,
      raw: value,
      line,
    }))[0],
    reviews: stated('Review').map(({ value, line }) => ({
      kind: 'date',
      date: value,
      raw: value,
      line,
    })),
    links: stated('Supersedes').map(({ value, line }) => ({
      type: 'supersedes',
      target: value,
      href: value,
      line,
    })),
  });
  return { path: file.path, records: [record], findings: [], disabled: [] };
}
