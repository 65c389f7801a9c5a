import { REVIEW_STATES } from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';

export type ReviewState = (typeof REVIEW_STATES)[number];

/** The days that part overdue, soon and scheduled reviews; ISO 8601. */
export interface ReviewDays {
  today: string;
  /** Last day that counts as soon. */
  soonUntil: string;
}

export function reviewDaysAt(now: Date, soonDays: number): ReviewDays {
  const soon = new Date(now);
  soon.setUTCDate(soon.getUTCDate() + soonDays);
  return { today: dayOf(now), soonUntil: dayOf(soon) };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function isOverdue(due: string, { today }: ReviewDays): boolean {
  return due < today;
}

/** Narrows `records as r` to some states of their review. */
export function whereReview(
  query: Knex.QueryBuilder,
  states: readonly ReviewState[],
  days: ReviewDays,
): void {
  query.where(either => {
    for (const state of states) {
      either.orWhere(inner => whereState(inner, state, days));
    }
  });
}

function whereState(
  query: Knex.QueryBuilder,
  state: ReviewState,
  { today, soonUntil }: ReviewDays,
): void {
  switch (state) {
    case 'overdue':
      query.where('r.review_due', '<', today);
      return;
    case 'soon':
      query.whereBetween('r.review_due', [today, soonUntil]);
      return;
    case 'scheduled':
      query.where('r.review_due', '>', soonUntil);
      return;
    default:
      query.whereNull('r.review_due');
  }
}

/** The state of a record's review as an expression over `review_due`. */
export function reviewStateSql(db: Knex, days: ReviewDays): Knex.Raw {
  return db.raw(
    "case when review_due is null then 'none' when review_due < ? then 'overdue' when review_due <= ? then 'soon' else 'scheduled' end",
    [days.today, days.soonUntil],
  );
}
