import type { Comparison } from '@xops/plugin-xops-triggers-common';

/** Where value and threshold stand on a bar, in percent of its length. */
export type BarScale = { filled: number; threshold: number };

/** Beyond the greater of both, so that neither stands at the very end. */
const ROOM = 1.25;

/** A bar from zero; where something is below zero, from there. */
export function barScale(
  { threshold }: Pick<Comparison, 'threshold'>,
  value: number,
): BarScale {
  const low = Math.min(0, value, threshold);
  const high = Math.max(0, value, threshold);
  const length = (high - low) * ROOM || 1;
  const place = (it: number) => clamp(((it - low) / length) * 100);
  return { filled: place(value), threshold: place(threshold) };
}

function clamp(percent: number): number {
  return Number.isFinite(percent) ? Math.min(100, Math.max(0, percent)) : 0;
}
