import { SeriesRow } from '../store/SeriesStore';
import { Side } from './tryoutSides';

export interface TryoutSentence {
  since: string;
  /** Time of the oldest reading; absent where none is stored. */
  readingsSince: string | undefined;
  firings: number;
  rows: readonly Pick<SeriesRow, 'at' | 'reading_key' | 'resolution'>[];
  /** What of an hour or day was tried, by key of the reading. */
  sides: ReadonlyMap<string, Side>;
}

const DAY = 24 * 3_600_000;
const TIMES = ['', 'once', 'twice', 'three times', 'four times', 'five times'];
const STEPS = { hour: 'hour', day: 'day' };
const SIDES: Record<Side, string> = {
  highest: 'the highest value',
  lowest: 'the lowest value',
  mean: 'the mean',
};

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

function coarseness({ rows, sides }: TryoutSentence): string {
  const coarse = rows.filter(({ resolution }) => resolution !== 'raw');
  const last = coarse.at(-1);
  if (!last) {
    return '';
  }
  const steps = new Set(
    coarse.flatMap(({ resolution }) =>
      resolution === 'raw' ? [] : STEPS[resolution],
    ),
  );
  const used = new Set(
    coarse.map(({ reading_key }) => sides.get(reading_key) ?? 'mean'),
  );
  const values = [...used].map(side => SIDES[side]).join(' or ');
  const hidden = used.has('mean')
    ? 'in which short peaks do not show'
    : 'as if it had lasted so long';
  return ` Up to ${dateOf(last.at)} it was tried on ${values} of each ${[
    ...steps,
  ].join(' and ')}, ${hidden}.`;
}
