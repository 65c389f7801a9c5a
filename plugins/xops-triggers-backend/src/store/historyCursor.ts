import { InputError } from '@backstage/errors';
import { HistoryEvent } from '@xops/plugin-xops-triggers-common';
import { z } from 'zod';

/** In which order events of the same time stand. */
export const HISTORY_KINDS = [
  'change',
  'act',
  'transition',
] as const satisfies HistoryEvent['kind'][];

// PostgreSQL takes no text with a NUL.
const textSchema = z.string().regex(/^[^\0]*$/);

const placeSchema = z.object({
  at: textSchema,
  kind: z.enum(HISTORY_KINDS),
  /** Id of the act or change, or of the rule of a transition. */
  id: textSchema,
  /** Of a transition. */
  sequence: z.int32().optional(),
});

/** The event after which a page begins. */
export type HistoryPlace = z.infer<typeof placeSchema>;

export function cursorOf(place: HistoryPlace): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws InputError for what is no cursor */
export function placeOf(cursor: string): HistoryPlace {
  const parsed = placeSchema.safeParse(decoded(cursor));
  if (!parsed.success) {
    throw new InputError(`The cursor '${cursor.slice(0, 100)}' is not valid`);
  }
  return parsed.data;
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    // Said in the caller's words.
    return undefined;
  }
}
