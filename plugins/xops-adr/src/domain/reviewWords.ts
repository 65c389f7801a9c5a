import type { ReviewDue, StatusState } from '@xops/plugin-xops-adr-common';
import { type Look, STATUS_LOOKS } from './statusLook';

const DAY_MILLISECONDS = 86_400_000;
const SOON_DAYS = 30;

function days(from: Date, iso: string): number {
  const today = from.toISOString().slice(0, 10);
  return Math.round((Date.parse(iso) - Date.parse(today)) / DAY_MILLISECONDS);
}

function distance(count: number): string {
  if (count < 60) {
    return `${count} d`;
  }
  return count < 730
    ? `${Math.floor(count / 30)} months`
    : `${Math.floor(count / 365)} y`;
}

/** When a review is due, as people say it: `12 d overdue`, `due today`, `in 3 d`, `in 4 months`. */
export function reviewWords({ due, overdue }: ReviewDue, now: Date): Look {
  const left = days(now, due);
  if (overdue || left < 0) {
    return { tone: 'bad', word: `${distance(Math.max(-left, 0))} overdue` };
  }
  const word = left === 0 ? 'due today' : `in ${distance(left)}`;
  return { tone: left <= SOON_DAYS ? 'waiting' : 'good', word };
}

/** A record's words in quotation marks; a row of a table without its bars. */
export function quoted(words: string): string {
  const cells = words.split('|').map(cell => cell.trim());
  return `“${cells.filter(Boolean).join(': ')}”`;
}

/** Where the day comes from. */
export function reviewRuleWords({ rule, line }: ReviewDue): string {
  if (rule === 'default') {
    return "The organisation's default; the record states none.";
  }
  const words = quoted(rule);
  return line === undefined ? words : `${words} (line ${line})`;
}

/** Why no review is due of a record that has a rule for reviews. */
export function noReviewWords(state: StatusState | undefined): string {
  switch (state) {
    case 'superseded':
    case 'deprecated':
    case 'rejected':
      return `None: a decision that is ${STATUS_LOOKS[
        state
      ].word.toLowerCase()} is not reviewed any more. It says:`;
    default:
      return 'No day can be told from what the record says:';
  }
}

/** Name of a month, `March 2026`, of an ISO 8601 day. */
export function monthName(day: string): string {
  return new Intl.DateTimeFormat('en', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day));
}

/** What is due in one month, or was before today. */
export type ReviewGroup<T> = { title: string; overdue: boolean; items: T[] };

/** Overdue first, then month by month, in the order of the items. */
export function groupReviews<T extends ReviewDue>(
  items: readonly T[],
): ReviewGroup<T>[] {
  const groups = new Map<string, ReviewGroup<T>>();
  for (const item of items) {
    const title = item.overdue ? 'Overdue' : monthName(item.due);
    const group = groups.get(title) ?? {
      title,
      overdue: item.overdue,
      items: [],
    };
    group.items.push(item);
    groups.set(title, group);
  }
  return [...groups.values()].sort(
    (a, b) => Number(b.overdue) - Number(a.overdue),
  );
}
