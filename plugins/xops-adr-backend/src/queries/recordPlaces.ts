import { LinkedRecord } from '@xops/plugin-xops-adr-common';
import { RepositoryBranch } from '../sources/RepositoryAddress';
import { branchOf } from '../store/locationRow';
import { linkedRecords } from './linkedRecords';
import { QueryContext } from './QueryContext';

/** The branch that a location reads. */
export async function getBranch(
  { db }: QueryContext,
  locationKey: string,
): Promise<RepositoryBranch> {
  return branchOf(
    await db('locations').where({ location_key: locationKey }).first(),
  );
}

/** The first record of each file that the reader may see, by the file's path. */
export async function recordsAt(
  context: QueryContext,
  { locationKey, paths }: { locationKey: string; paths: readonly string[] },
): Promise<Map<string, LinkedRecord>> {
  const rows: { record_key: number; path: string }[] = await context
    .db('records')
    .where({ location_key: locationKey })
    .whereIn('path', paths)
    .orderBy('line')
    .select('record_key', 'path');
  const found = await linkedRecords(
    context,
    rows.map(row => row.record_key),
  );
  const records = new Map(found.map(it => [it.recordKey, it.record]));
  const byPath = new Map<string, LinkedRecord>();
  for (const { record_key: key, path } of rows) {
    const record = records.get(key);
    if (record && !byPath.has(path)) {
      byPath.set(path, record);
    }
  }
  return byPath;
}
