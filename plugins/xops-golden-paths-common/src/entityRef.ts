import { z } from 'zod';

const PART = '[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?';
const FULL_REF = new RegExp(`^[A-Za-z][A-Za-z0-9]*:${PART}/${PART}$`);

/**
 * A full entity reference, `kind:namespace/name`. A short one is refused: what
 * is stored outside the catalog has no default kind or namespace to lean on.
 */
export const entityRefSchema = z
  .string()
  .regex(FULL_REF, 'must be a full entity reference, kind:namespace/name');

/**
 * The form under which a reference is stored and compared; the catalog ignores
 * upper and lower case in references.
 */
export function normalizeEntityRef(entityRef: string): string {
  return entityRef.toLocaleLowerCase('en-US');
}
