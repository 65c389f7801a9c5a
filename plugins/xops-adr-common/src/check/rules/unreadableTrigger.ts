import { RecordRule } from '../Rule';

export const unreadableTrigger: RecordRule = {
  id: 'unreadable-trigger',
  severity: 'warning',
  summary: 'a trigger without a threshold or a demand that can be watched',
  mend: 'Write the condition with a comparator, a number and a unit or window: `> 5/week`.',
  example: {
    bad: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2025-03-02

## Status

Accepted

## Decision

Logs are lines of text.

## Activation triggers

| Trigger  | Threshold    | Action         |
| -------- | ------------ | -------------- |
| Services | quite a few  | Move to Loki   |
`,
    },
    good: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2025-03-02

## Status

Accepted

## Decision

Logs are lines of text.

## Activation triggers

| Trigger  | Threshold | Action       |
| -------- | --------- | ------------ |
| Services | > 12      | Move to Loki |
`,
    },
  },
  over: 'record',
  *check(record) {
    for (const trigger of record.triggers) {
      if (trigger.unreadable !== undefined) {
        yield {
          record,
          line: trigger.line,
          words: trigger.condition || trigger.raw,
          message: `Nothing can watch '${trigger.subject}': ${trigger.unreadable}`,
        };
      }
    }
  },
};
