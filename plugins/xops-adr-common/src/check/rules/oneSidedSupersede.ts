import { isInEffect, SupersedePair } from '../links/supersedePairs';
import { RecordsRule } from '../Rule';
import { recordName, recordPlace } from '../recordName';

/** Where the older one still claims to be in force, `status-contradicted` says so. */
function claimsToBeInForce({ older, partial }: SupersedePair): boolean {
  switch (older.status?.state) {
    case 'accepted':
    case 'implemented':
    case 'proposed':
    case 'draft':
      return !partial;
    default:
      return false;
  }
}

function namesASuccessor({ older }: SupersedePair): boolean {
  return older.links.some(it => it.type === 'supersededBy' && !it.inferred);
}

export const oneSidedSupersede: RecordsRule = {
  id: 'one-sided-supersede',
  severity: 'warning',
  summary: 'a record that supersedes another one, which does not say so',
  mend: 'Name the newer record in the status of the older one.',
  example: {
    bad: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2025-03-02

## Status

Superseded

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
  *check({ supersedes }) {
    for (const pair of supersedes) {
      const { newer, older, statedByNewer } = pair;
      if (
        statedByNewer &&
        !pair.statedByOlder &&
        isInEffect(pair) &&
        !claimsToBeInForce(pair) &&
        !namesASuccessor(pair)
      ) {
        const part = pair.partial ? 'a part of ' : '';
        yield {
          record: newer,
          line: statedByNewer.line,
          words: statedByNewer.target,
          message: `${recordName(newer)} supersedes ${part}${recordPlace(
            older,
            older.status?.line,
          )}, which does not name it.`,
          mend: `Write "${
            pair.partial ? 'partly superseded' : 'Superseded'
          } by ${recordName(newer)}" into the status of ${older.path}.`,
        };
      }
    }
  },
};
