import { QueryContext } from './QueryContext';

/** Those of some record ids whose records the reader may see. */
export async function readableIds(
  { db, matcher, reader }: QueryContext,
  recordIds: readonly string[],
): Promise<Set<string>> {
  if (recordIds.length === 0) {
    return new Set();
  }
  const keys: number[] = await db('records')
    .whereIn('record_id', [...new Set(recordIds)])
    .pluck('record_key');
  const ids: string[] = await matcher
    .readable(reader, keys)
    .pluck('r.record_id');
  return new Set(ids);
}
