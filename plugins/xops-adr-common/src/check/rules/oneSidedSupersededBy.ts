import { recordName, recordPlace } from '../recordName';
import { RecordsRule } from '../Rule';

export const oneSidedSupersededBy: RecordsRule = {
  id: 'one-sided-superseded-by',
  severity: 'info',
  summary: 'a record that is superseded by another one, which does not say so',
  mend: 'Name the older record in the newer one.',
  example: {
    bad: {
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

## Decision

Logs are lines of JSON.
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

Accepted, supersedes [1. Logs as text](0001-logs-as-text.md)

## Decision

Logs are lines of JSON.
`,
    },
  },
  over: 'records',
  *check({ supersedes }) {
    for (const { newer, older, partial, ...stated } of supersedes) {
      if (stated.statedByOlder && !stated.statedByNewer && !partial) {
        yield {
          record: older,
          line: stated.statedByOlder.line,
          words: stated.statedByOlder.target,
          message: `${recordName(older)} is superseded by ${recordPlace(
            newer,
          )}, which does not name it.`,
          mend: `Write "Supersedes ${recordName(older)}" into ${newer.path}.`,
        };
      }
    }
  },
};
