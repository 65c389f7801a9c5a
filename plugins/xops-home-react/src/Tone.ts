/**
 * How something stands, in five words that the whole portal shares. Every state
 * of another system (a check's verdict, Argo CD's health, a trigger) is mapped
 * onto one of them, once, by the context that owns it.
 */
export const TONES = ['bad', 'warning', 'unknown', 'waiting', 'good'] as const;

/** One of {@link TONES}, which are listed worst first. */
export type Tone = (typeof TONES)[number];

/** Sorts worst first; 0 for equal tones. */
export function compareTones(a: Tone, b: Tone): number {
  return TONES.indexOf(a) - TONES.indexOf(b);
}

/** The worst of the given tones; `good` when there is none. */
export function worstTone(tones: readonly Tone[]): Tone {
  return [...tones].sort(compareTones)[0] ?? 'good';
}
