import {
  Comparator,
  comparisonsOf,
  WatchedRule,
} from '@xops/plugin-xops-triggers-common';

/**
 * What of an hour or day a rule is tried on: its peak on the side on which the
 * rule fires, since a mean would hide it; the mean where there is no such side.
 */
export type Side = 'highest' | 'lowest' | 'mean';

const SIDES: Record<Comparator, Side> = {
  '>': 'highest',
  '≥': 'highest',
  '<': 'lowest',
  '≤': 'lowest',
  '=': 'mean',
  crosses: 'mean',
};

/** By key of the reading. */
export function sidesOf({ condition }: WatchedRule): Map<string, Side> {
  const sides = new Map<string, Side>();
  for (const { reading, comparator } of comparisonsOf(condition)) {
    const side = SIDES[comparator];
    const known = sides.get(reading) ?? side;
    sides.set(reading, known === side ? side : 'mean');
  }
  return sides;
}
