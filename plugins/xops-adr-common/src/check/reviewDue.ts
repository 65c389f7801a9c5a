import { ReviewDue } from '../api/RecordSummary';
import { DecisionRecord } from '../model/DecisionRecord';
import { addDuration, lastDay } from './calendar';

export interface ReviewDueOptions {
  /** ISO 8601 day that counts as today. */
  today: string;
  /** ISO 8601 duration for decisions that are in force and state no rule of their own. */
  defaultReview?: string;
}

/**
 * When a decision is to be looked at next: on the day that its record names;
 * else by its shortest cadence, counted from its date; else by the default.
 * Undefined for what is no longer in force, states no rule, or has no date to
 * count from.
 */
export function reviewDue(
  record: DecisionRecord,
  options: ReviewDueOptions,
): ReviewDue | undefined {
  switch (record.status?.state) {
    case 'rejected':
    case 'deprecated':
    case 'superseded':
      return undefined;
    default:
  }
  const next =
    namedDay(record, options.today) ??
    cadence(record) ??
    byDefault(record, options.defaultReview);
  return next && { ...next, overdue: next.due < options.today };
}

type Due = Omit<ReviewDue, 'overdue'>;

/**
 * The next of the days that are named; the last one where all have passed. A
 * review on or before the day of the record took place before it was written.
 */
function namedDay(record: DecisionRecord, today: string): Due | undefined {
  const written = record.date && lastDay(record.date.value);
  const days = record.reviews.flatMap(review => {
    const due = review.kind === 'date' ? lastDay(review.date) : undefined;
    return due === undefined || (written !== undefined && due <= written)
      ? []
      : [{ due, rule: review.raw, line: review.line }];
  });
  return earliest(days.filter(it => it.due >= today)) ?? latest(days);
}

function cadence(record: DecisionRecord): Due | undefined {
  const from = record.date && lastDay(record.date.value);
  const { state } = record.status ?? {};
  // What is not decided yet is not in use, so that there is nothing to look back on.
  if (from === undefined || state === 'proposed' || state === 'draft') {
    return undefined;
  }
  return earliest(
    record.reviews.flatMap(review => {
      const due =
        review.kind === 'cadence' ? addDuration(from, review.every) : undefined;
      return due === undefined
        ? []
        : [{ due, rule: review.raw, line: review.line }];
    }),
  );
}

function byDefault(
  { date, status, reviews }: DecisionRecord,
  every: string | undefined,
): Due | undefined {
  const inForce =
    status?.state === 'accepted' || status?.state === 'implemented';
  const from = date && lastDay(date.value);
  if (every === undefined || !inForce || !from || reviews.length > 0) {
    return undefined;
  }
  const due = addDuration(from, every);
  return due === undefined ? undefined : { due, rule: 'default' };
}

function earliest(dues: readonly Due[]): Due | undefined {
  return dues.reduce<Due | undefined>(
    (best, it) => (best === undefined || it.due < best.due ? it : best),
    undefined,
  );
}

function latest(dues: readonly Due[]): Due | undefined {
  return dues.reduce<Due | undefined>(
    (best, it) => (best === undefined || it.due > best.due ? it : best),
    undefined,
  );
}
