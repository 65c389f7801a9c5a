import { NotFoundError } from '@backstage/errors';
import { z } from 'zod';
import { QueryContext } from './QueryContext';
import { SUMMARY_COLUMNS, summaryRowSchema } from './recordRows';

const rowSchema = summaryRowSchema.extend({
  part: z.string().nullable(),
  content_hash: z.string(),
});
export type RecordRow = z.infer<typeof rowSchema>;

/**
 * The record with an id, or the one that it was renamed to. Throws a
 * NotFoundError for what does not exist and, in the same words, for what the
 * reader may not see.
 */
export async function findRecord(
  context: QueryContext,
  recordId: string,
): Promise<RecordRow> {
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
  const row: unknown =
    found &&
    (await matcher
      .readable(reader, [found.record_key])
      .select(...SUMMARY_COLUMNS, 'r.part', 'r.content_hash')
      .first());
  if (!row) {
    throw new NotFoundError(`No decision record '${recordId}'`);
  }
  return rowSchema.parse(row);
}
