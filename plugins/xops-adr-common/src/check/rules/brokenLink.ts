import { recordPlace } from '../recordName';
import { RecordRule } from '../Rule';

export const brokenLink: RecordRule = {
  id: 'broken-link',
  severity: 'error',
  summary: 'a link to a record that does not exist',
  mend: 'Correct the number or the file name.',
  example: {
    bad: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2025-03-02

## Status

Superseded by [2. Logs as JSON](0002-logs-as-json.md)

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
  *check(record, { find }) {
    for (const link of record.links) {
      if (!link.broken) {
        continue;
      }
      const named = link.href ?? link.target;
      const meant =
        link.recordId === undefined ? undefined : find(link.recordId);
      yield {
        record,
        line: link.line,
        words: link.target,
        message: meant
          ? `'${named}' does not exist; perhaps ${recordPlace(meant)} is meant.`
          : `No record '${named}' was found.`,
        ...(meant && { mend: `Let the link lead to ${meant.path}.` }),
      };
    }
  },
};
