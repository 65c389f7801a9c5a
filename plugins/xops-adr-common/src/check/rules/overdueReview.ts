import { daysBetween } from '../calendar';
import { recordName } from '../recordName';
import { reviewDue } from '../reviewDue';
import { RecordRule } from '../Rule';
import { logsAsText } from '../examples';

export const overdueReview: RecordRule = {
  id: 'overdue-review',
  severity: 'warning',
  summary: 'a review that should have taken place',
  mend: 'Look at the decision again: give it a new date, change it, or supersede it.',
  example: {
    bad: logsAsText({ more: '## Review\n\nReview date: 2026-06-30' }),
    good: logsAsText({ more: '## Review\n\nReview date: 2027-06-30' }),
  },
  over: 'record',
  *check(record, context) {
    const review = reviewDue(record, context);
    if (review?.overdue) {
      const isCadence =
        review.line !== undefined &&
        !record.reviews.some(
          it => it.kind === 'date' && it.line === review.line,
        );
      const days = daysBetween(review.due, context.today);
      yield {
        record,
        line: review.line ?? record.date?.line ?? record.line,
        words: review.line === undefined ? record.date?.raw ?? '' : review.rule,
        message: `${recordName(record)} was to be reviewed by ${review.due}${
          review.line === undefined ? ' as every decision is' : ''
        }, ${days} ${days === 1 ? 'day' : 'days'} ago.`,
        // Counted from the record's date: a review may have left no trace.
        ...(isCadence && { severity: 'info' as const }),
      };
    }
  },
};
