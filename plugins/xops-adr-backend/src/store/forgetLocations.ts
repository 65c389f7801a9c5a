import { Knex } from 'knex';
import { textSearchOf } from '../search/TextSearch';
import { inChunks } from './inChunks';

/** Deletes locations with all that was known of them, history too. */
export async function forgetLocations(
  db: Knex,
  locationKeys: readonly string[],
): Promise<void> {
  if (locationKeys.length === 0) {
    return;
  }
  for (const chunk of inChunks(locationKeys)) {
    const records: { record_key: number; record_id: string }[] = await db(
      'records',
    )
      .whereIn('location_key', chunk)
      .select('record_key', 'record_id');
    for (const part of inChunks(records)) {
      await textSearchOf(db).remove(
        db,
        part.map(it => it.record_key),
      );
      await db('review_notices')
        .whereIn(
          'record_id',
          part.map(it => it.record_id),
        )
        .delete();
    }
    for (const table of ['record_versions', 'record_aliases', 'locations']) {
      await db(table).whereIn('location_key', chunk).delete();
    }
  }
  await db('record_texts')
    .whereNotIn('content_hash', db('records').select('content_hash'))
    .whereNotIn('content_hash', db('record_versions').select('content_hash'))
    .delete();
}
