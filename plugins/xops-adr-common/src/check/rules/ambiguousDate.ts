import { RecordRule } from '../Rule';

export const ambiguousDate: RecordRule = {
  id: 'ambiguous-date',
  severity: 'warning',
  summary: 'a date whose day and month could be exchanged',
  mend: 'Write the date as year-month-day, or say once with `dayFirst` which comes first.',
  example: {
    bad: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 05/01/2026

## Status

Accepted

## Decision

Logs are lines of text.
`,
    },
    good: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2026-01-05

## Status

Accepted

## Decision

Logs are lines of text.
`,
    },
  },
  over: 'record',
  *check(record) {
    const { date } = record;
    if (date?.ambiguous) {
      const [year, month, day] = date.value.split('-');
      yield {
        record,
        line: date.line ?? record.line,
        words: date.raw,
        message: `'${date.raw}' can be ${year}-${month}-${day} or ${year}-${day}-${month}.`,
      };
    }
  },
};
