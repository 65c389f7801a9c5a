import { DecisionRecord } from '../../model/DecisionRecord';
import { cycles } from '../links/cycles';
import { recordName } from '../recordName';
import { RecordsRule } from '../Rule';

export const supersedeCycle: RecordsRule = {
  id: 'supersede-cycle',
  severity: 'error',
  summary: 'records that supersede each other in a circle',
  mend: 'Remove the link that is wrong: the newest record is superseded by none of the others.',
  example: {
    bad: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2025-03-02

## Status

Superseded by [2. Logs as JSON](0002-logs-as-json.md), supersedes [2. Logs as JSON](0002-logs-as-json.md)

## Decision

Logs are lines of text.
`,
      'docs/adr/0002-logs-as-json.md': `# 2. Logs as JSON

Date: 2026-03-02

## Status

Superseded by [1. Logs as text](0001-logs-as-text.md), supersedes [1. Logs as text](0001-logs-as-text.md)

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

Accepted

Supersedes [1. Logs as text](0001-logs-as-text.md)

## Decision

Logs are lines of JSON.
`,
    },
  },
  over: 'records',
  *check({ records, supersedes }) {
    const whole = supersedes.filter(it => !it.partial);
    const older = new Map<DecisionRecord, DecisionRecord[]>();
    for (const pair of whole) {
      const known = older.get(pair.newer);
      if (known) {
        known.push(pair.older);
      } else {
        older.set(pair.newer, [pair.older]);
      }
    }
    for (const circle of cycles(records, older)) {
      const members = new Set(circle);
      const pair = whole.find(
        it => members.has(it.newer) && members.has(it.older),
      );
      const link = pair?.statedByNewer ?? pair?.statedByOlder;
      if (pair && link) {
        yield {
          record: pair.statedByNewer ? pair.newer : pair.older,
          line: link.line,
          words: link.target,
          message: `${circle
            .map(recordName)
            .join(' and ')} supersede each other in a circle.`,
        };
      }
    }
  },
};
