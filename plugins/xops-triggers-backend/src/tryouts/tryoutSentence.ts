import { SeriesRow } from '../store/SeriesStore';

export interface TryoutSentence {
  since: string;
  /** Time of the oldest reading; absent where none is stored. */
  readingsSince: string | undefined;
  firings: number;
  rows: readonly Pick<SeriesRow, 'at' | 'resolution'>[];
}

const DAY = 24 * 3_600_000;
const TIMES = ['', 'once', 'twice', 'three times', 'four times', 'five times'];
const MEANS = { hour: 'hourly', day: 'daily' };

const date = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeZone: 'UTC',
});
const dateOf = (at: string) => date.format(new Date(at));

/** `Would have fired three times since 1 March 2026.` With what the answer stands on, where that is less than was asked for. */
export function tryoutSentence(told: TryoutSentence): string {
  const { since, readingsSince, firings } = told;
  if (readingsSince === undefined) {
    return `No reading of it is stored since ${dateOf(
      since,
    )}, so that nobody can tell.`;
  }
  const verdict =
    firings === 0
      ? 'Would not have fired'
      : `Would have fired ${TIMES[firings] ?? `${firings} times`}`;
  const isLater = Date.parse(readingsSince) - Date.parse(since) > DAY;
  const from = isLater
    ? `since ${dateOf(readingsSince)}, when its oldest stored reading was taken`
    : `since ${dateOf(since)}`;
  return `${verdict} ${from}.${coarseness(told)}`;
}

function coarseness({ rows }: TryoutSentence): string {
  const coarse = rows.findLast(({ resolution }) => resolution !== 'raw');
  if (!coarse || coarse.resolution === 'raw') {
    return '';
  }
  const kinds = new Set(
    rows.flatMap(({ resolution }) =>
      resolution === 'raw' ? [] : MEANS[resolution],
    ),
  );
  return ` Up to ${dateOf(coarse.at)} it was tried on ${[...kinds].join(
    ' and ',
  )} means, in which short peaks do not show.`;
}
