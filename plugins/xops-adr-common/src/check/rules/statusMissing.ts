import { RecordRule } from '../Rule';
import { recordName } from '../recordName';

export const statusMissing: RecordRule = {
  id: 'status-missing',
  severity: 'info',
  summary: 'a decision without a status',
  mend: 'State the status: proposed, accepted, rejected, deprecated or superseded.',
  example: {
    bad: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2025-03-02

## Decision

Logs are lines of text.
`,
    },
    good: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2025-03-02

## Status

Accepted

## Decision

Logs are lines of text.
`,
    },
  },
  over: 'record',
  *check(record) {
    if (record.status === undefined) {
      yield {
        record,
        line: record.line,
        words: record.title,
        message: `${recordName(record)} states no status.`,
      };
    }
  },
};
