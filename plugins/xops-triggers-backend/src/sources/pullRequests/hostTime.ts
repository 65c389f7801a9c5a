import { z } from 'zod';

/** A host's time in any zone, as ISO 8601 UTC. */
export const hostTimeSchema = z.iso
  .datetime({ offset: true })
  .transform(text => new Date(text).toISOString());

/** The same where there may be none. */
export const optionalTimeSchema = hostTimeSchema
  .nullish()
  .transform(time => time ?? undefined);
