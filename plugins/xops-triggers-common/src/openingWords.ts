import { OpeningAnswer } from './api/OpeningAnswer';

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** How far a path is from being opened: `3.2 of 5 pull requests a week`. */
export function distanceWords(
  distance: NonNullable<OpeningAnswer['distance']>,
): string {
  const { value, threshold, unit } = distance;
  return `${NUMBER.format(value)} of ${NUMBER.format(
    threshold,
  )} ${unit}`.trimEnd();
}

/** Address of a trigger's page, from the portal's root. */
export function triggerPath(ruleId: string): string {
  return `/triggers/rules/${encodeURIComponent(ruleId)}`;
}

/**
 * Why a locked path does not run, how far it is, and who can open it, in one
 * paragraph: what the form and the run both say. `where: false` leaves the
 * address out, for a page that has the link beside it.
 */
export function lockedSentence(
  answer: Pick<OpeningAnswer, 'action' | 'reason' | 'ruleId' | 'distance'>,
  { where = true }: { where?: boolean } = {},
): string {
  const { action, reason, ruleId, distance } = answer;
  const far = distance ? ` (${distanceWords(distance)})` : '';
  const locked = `The path '${action}' is locked: ${reason}${far}.`;
  if (!ruleId) {
    return locked;
  }
  const address = where ? `: ${triggerPath(ruleId)}` : '.';
  return `${locked} Who may override triggers can open it on record${address}`;
}
