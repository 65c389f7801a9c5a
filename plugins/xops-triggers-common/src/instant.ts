import { z } from 'zod';

/** An ISO 8601 UTC time, as long as the columns that it is kept in: `2026-11-21T12:00:00.000Z`. */
export const instantSchema = z.iso
  .datetime()
  .transform(text => new Date(text).toISOString());
