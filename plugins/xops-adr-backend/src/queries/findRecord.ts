import { NotFoundError } from '@backstage/errors';
import { z } from 'zod';
import { tellOfGoneRecord } from './goneRecord';
import { QueryContext } from './QueryContext';
import { SUMMARY_COLUMNS } from './recordRows';

const rowSchema = z.object({
  record_key: z.number(),
  record_id: z.string(),
  location_key: z.string(),
  path: z.string(),
  content_hash: z.string(),
});

export interface FoundRecord extends z.infer<typeof rowSchema> {
  /** What its summary is made of. */
  columns: unknown;
}

/**
 * The record with an id, or the one that it was renamed to. Throws a
 * NotFoundError for what does not exist and, in the same words, for what the
 * reader may not see; of what is gone it says since when.
 */
export async function findRecord(
  context: QueryContext,
  recordId: string,
): Promise<FoundRecord> {
  const { db, matcher, reader } = context;
  const renamed = db('record_aliases')
    .where({ alias_id: recordId })
    .select('record_id');
  const known: { record_key: number; record_id: string }[] = await db('records')
    .where({ record_id: recordId })
    .orWhereIn('record_id', renamed)
    .select('record_key', 'record_id');
  // A file that took a renamed one's place goes before its alias.
  const found = known.find(it => it.record_id === recordId) ?? known.at(0);
  const columns: unknown =
    found &&
    (await matcher
      .readable(reader, [found.record_key])
      .select(...SUMMARY_COLUMNS, 'r.content_hash')
      .first());
  if (!columns) {
    throw new NotFoundError(
      (await tellOfGoneRecord(context, recordId)) ??
        `No decision record '${recordId}'`,
    );
  }
  return { ...rowSchema.parse(columns), columns };
}
