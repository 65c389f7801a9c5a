import { InlineSource } from '../document/MarkdownDocument';
import { Status } from '../model/Status';
import { StatusMeaning } from './interpretStatus';
import { FieldOrigin } from './StatedField';

/** States of what is in force no more. */
export const ENDED: ReadonlySet<string> = new Set([
  'superseded',
  'deprecated',
  'rejected',
]);
const LONGEST_RAW = 500;

/** A status that was found somewhere, with how much that place is believed. */
export interface StatusCandidate extends Status {
  origin: FieldOrigin;
  known: boolean;
}

/** What words mean, with the words themselves and their place. */
export function statusCandidate(
  { state, qualifiers, known }: StatusMeaning,
  { source, line }: InlineSource,
  origin: FieldOrigin,
): StatusCandidate {
  const raw = source.trim().slice(0, LONGEST_RAW);
  return { state, qualifiers, known, raw, line, origin };
}
