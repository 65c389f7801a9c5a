import { RecordRule } from '../Rule';
import { recordName } from '../recordName';

export const successorMissing: RecordRule = {
  id: 'successor-missing',
  severity: 'info',
  summary: 'a superseded record that does not say by what',
  mend: 'Name the record that took its place in the status.',
  example: {
    bad: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2025-03-02

## Status

Superseded

## Decision

Logs are lines of text.
`,
    },
    good: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2025-03-02

## Status

Superseded by [2. Logs as JSON](0002-logs-as-json.md)

## Decision

Logs are lines of text.
`,
      'docs/adr/0002-logs-as-json.md': `# 2. Logs as JSON

Date: 2026-03-02

## Status

Accepted

Supersedes [1. Logs as text](0001-logs-as-text.md)

## Decision

Logs are lines of JSON.
`,
    },
  },
  over: 'record',
  *check(record) {
    const { status, links } = record;
    if (
      status?.state === 'superseded' &&
      !links.some(it => it.type === 'supersededBy')
    ) {
      yield {
        record,
        line: status.line,
        words: status.raw,
        message: `${recordName(
          record,
        )} is superseded and does not say by what.`,
      };
    }
  },
};
