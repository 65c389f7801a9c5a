import { z } from 'zod';
import {
  durationMilliseconds,
  isLongerThanZero,
  isoDurationSchema,
} from './isoDuration';

const perSchema = isoDurationSchema.refine(isLongerThanZero, {
  error: 'must be longer than zero',
});

/**
 * What a number counts. A rate is so many per duration, money is an amount in a
 * currency, per duration where it is a cost over time. `flag` is 1 or 0.
 */
export const unitSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('count'),
    /** What is counted, in the plural: `people`. */
    of: z.string().optional(),
  }),
  z.object({
    kind: z.literal('rate'),
    of: z.string().optional(),
    per: perSchema,
  }),
  z.object({ kind: z.literal('percent') }),
  z.object({ kind: z.literal('duration') }),
  z.object({
    kind: z.literal('money'),
    /** ISO 4217. */
    currency: z.string().length(3),
    per: perSchema.optional(),
  }),
  z.object({ kind: z.literal('flag') }),
]);
export type Unit = z.infer<typeof unitSchema>;

/**
 * By what a number in `from` is multiplied to be a number in `to`; undefined
 * where they do not measure the same: a rate is no count, euros are no dollars.
 */
export function unitFactor(from: Unit, to: Unit): number | undefined {
  if (from.kind === 'rate' && to.kind === 'rate') {
    return durationMilliseconds(to.per) / durationMilliseconds(from.per);
  }
  if (from.kind === 'money' && to.kind === 'money') {
    if (from.currency !== to.currency || !from.per !== !to.per) {
      return undefined;
    }
    return from.per && to.per
      ? durationMilliseconds(to.per) / durationMilliseconds(from.per)
      : 1;
  }
  return from.kind === to.kind ? 1 : undefined;
}

const PERIODS: Record<string, string> = {
  PT1H: 'an hour',
  P1D: 'a day',
  P7D: 'a week',
  P1W: 'a week',
  P1M: 'a month',
  P30D: 'in 30 days',
  P1Y: 'a year',
};

/** The unit in words that follow a number: `a week`, `%`, `USD a month`; empty for a plain count. */
export function unitWords(unit: Unit): string {
  const per = (duration: string | undefined) =>
    duration ? PERIODS[duration] ?? `in ${duration}` : '';
  switch (unit.kind) {
    case 'count':
      return unit.of ?? '';
    case 'rate':
      return [unit.of, per(unit.per)].filter(Boolean).join(' ');
    case 'percent':
      return '%';
    case 'duration':
      return 'seconds';
    case 'money':
      return [unit.currency, per(unit.per)].filter(Boolean).join(' ');
    case 'flag':
      return '';
    default:
      return unit satisfies never;
  }
}
