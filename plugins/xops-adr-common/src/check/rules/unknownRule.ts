import { ReadingRule } from '../Rule';

export const unknownRule: ReadingRule = {
  id: 'unknown-rule',
  severity: 'warning',
  summary: 'a comment that switches off a rule which does not exist',
  mend: 'Correct the name of the rule.',
  example: {
    bad: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2025-03-02

## Status

Accepted

## Decision

Logs are lines of text.

<!-- xops-adr-disable wrong-totals -->
`,
    },
    good: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2025-03-02

## Status

Accepted

## Decision

Logs are lines of text.

<!-- xops-adr-disable wrong-total -->
`,
    },
  },
  over: 'reading',
};
