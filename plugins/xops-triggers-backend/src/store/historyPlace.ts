import { HistoryEvent } from '@xops/plugin-xops-triggers-common';
import { z } from 'zod';

/** In which order events of the same time stand. */
export const HISTORY_KINDS = [
  'change',
  'act',
  'transition',
  'mandate',
] as const satisfies HistoryEvent['kind'][];

// PostgreSQL takes no text with a NUL.
const textSchema = z.string().regex(/^[^\0]*$/);

export const historyPlaceSchema = z.object({
  at: textSchema,
  kind: z.enum(HISTORY_KINDS),
  /** Id of the act or change, of the rule of a transition, or of the mandate with its step. */
  id: textSchema,
  /** Of a transition. */
  sequence: z.int32().optional(),
});

/** The event after which a page begins. */
export type HistoryPlace = z.infer<typeof historyPlaceSchema>;

export interface PlacedEvent {
  event: HistoryEvent;
  place: HistoryPlace;
}

/** Whether a place comes after another one, of older events. */
export function isAfter(place: HistoryPlace, other: HistoryPlace): boolean {
  if (place.at !== other.at) {
    return place.at < other.at;
  }
  return place.kind === other.kind
    ? place.id < other.id
    : rankOf(place.kind) > rankOf(other.kind);
}

export function rankOf(kind: HistoryPlace['kind']): number {
  return HISTORY_KINDS.indexOf(kind);
}
