import { daysBetween } from '../calendar';
import { recordName } from '../recordName';
import { reviewDue } from '../reviewDue';
import { RecordRule } from '../Rule';

export const overdueReview: RecordRule = {
  id: 'overdue-review',
  severity: 'warning',
  summary: 'a review that should have taken place',
  mend: 'Look at the decision again: give it a new date, change it, or supersede it.',
  example: {
    bad: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2025-03-02

## Status

Accepted

## Decision

Logs are lines of text.

## Review

Review date: 2026-06-30
`,
    },
    good: {
      'docs/adr/0001-logs-as-text.md': `# 1. Logs as text

Date: 2025-03-02

## Status

Accepted

## Decision

Logs are lines of text.

## Review

Review date: 2027-06-30
`,
    },
  },
  over: 'record',
  *check(record, context) {
    const review = reviewDue(record, context);
    if (review?.overdue) {
      const days = daysBetween(review.due, context.today);
      yield {
        record,
        line: review.line ?? record.date?.line ?? record.line,
        words: review.line === undefined ? record.date?.raw ?? '' : review.rule,
        message: `${recordName(record)} was to be reviewed by ${review.due}${
          review.line === undefined ? ' as every decision is' : ''
        }, ${days} ${days === 1 ? 'day' : 'days'} ago.`,
      };
    }
  },
};
