import type { Step } from './historyWords';

/** The time that a chart shows, in milliseconds since 1970. */
export type ChartFrame = { since: number; until: number };

const MINUTE_MILLISECONDS = 60_000;
const DAY_MILLISECONDS = 24 * 60 * MINUTE_MILLISECONDS;
/** Names closer to each other than this share of the frame would overlap. */
const LEAST_DISTANCE = 0.08;

/** From the first that is known, so that a young reading fills the chart; a minute at least. */
export function chartFrame(
  asked: ChartFrame,
  times: readonly number[],
): ChartFrame {
  const first = Math.min(...times, asked.until - MINUTE_MILLISECONDS);
  return { until: asked.until, since: Math.max(asked.since, first) };
}

const UTC_DAY = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
/** When a reading was first known, where that is well within the time that was asked for. */
export function measuredSince(
  asked: ChartFrame,
  times: readonly number[],
): number | undefined {
  const first = Math.min(...times);
  // What is summed up by the day begins up to a day before it was read.
  const isWithin = first - asked.since > DAY_MILLISECONDS;
  return Number.isFinite(first) && isWithin ? first : undefined;
}

const UTC_SECOND = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'UTC',
});
const UTC_TIME = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** A moment on the axis, UTC: the day, or the time of the day where the frame is short. */
export function tickWords(time: number, { since, until }: ChartFrame): string {
  const length = until - since;
  if (length <= 10 * MINUTE_MILLISECONDS) {
    return UTC_SECOND.format(time);
  }
  return (length <= 2 * DAY_MILLISECONDS ? UTC_TIME : UTC_DAY).format(time);
}

/** A step on a chart: `word` where there is room for it, on which side of its line. */
export type StepMark = { step: Step; named: boolean; side: 'left' | 'right' };

/** Of steps that stand close together only the last is named. */
export function stepMarks(
  steps: readonly Step[],
  { since, until }: ChartFrame,
): StepMark[] {
  const share = (step: Step) => (Date.parse(step.at) - since) / (until - since);
  const shown = steps
    .filter(step => share(step) >= 0)
    .sort((a, b) => a.sequence - b.sequence);
  return shown.map((step, index) => {
    const next = shown[index + 1];
    return {
      step,
      named: !next || share(next) - share(step) > LEAST_DISTANCE,
      side: share(step) > 0.5 ? 'left' : 'right',
    };
  });
}
