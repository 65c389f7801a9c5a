import { z } from 'zod';
import { EntityCoverage } from '../store/EntityCoverage';
import { QueryContext } from './QueryContext';

const rowSchema = z.object({
  record_id: z.string(),
  location_key: z.string(),
  title: z.string(),
  gone_at: z.string(),
  host: z.string(),
  repository: z.string(),
  branch: z.string(),
});

/**
 * Where a record was, and since when it is gone, in a sentence; undefined for
 * what never was and for what the reader might not have seen. What status and
 * tags it had is not asked, so that nobody is told whom the policy gives less
 * than everything.
 */
export async function tellOfGoneRecord(
  { db, reader }: QueryContext,
  recordId: string,
): Promise<string | undefined> {
  if (reader.criteria) {
    return undefined;
  }
  const found: unknown = await db('record_versions as v')
    .join('locations as l', 'l.location_key', 'v.location_key')
    .where(either =>
      either
        .where('v.record_id', recordId)
        .orWhereIn(
          'v.record_id',
          db('record_aliases').where('alias_id', recordId).select('record_id'),
        ),
    )
    .whereNotNull('v.gone_at')
    .orderBy('v.sequence', 'desc')
    .first('v.*', 'l.host', 'l.repository', 'l.branch');
  const gone = rowSchema.safeParse(found).data;
  if (!gone) {
    return undefined;
  }
  const coverage = await EntityCoverage.load(db, gone.location_key);
  const path = gone.record_id.slice(gone.record_id.indexOf(':') + 1);
  // One of several decisions in a file has its number behind the path.
  const covering =
    coverage.of(path) ?? coverage.of(path.replace(/~[^~]*$/, ''));
  if (!covering?.entityKeys.some(key => reader.entities.has(key))) {
    return undefined;
  }
  const { title, host, repository, branch, gone_at: goneAt } = gone;
  const place = `${host}/${repository}${branch && ` (${branch})`}`;
  return `The decision record '${recordId}', “${title}”, was no longer in ${place} when this was read at ${goneAt}. Its history is kept, and is there again when it comes back.`;
}
