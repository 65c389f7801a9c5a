import { Knex } from 'knex';
import { z } from 'zod';
import {
  buildRepositoryUrl,
  RepositoryBranch,
} from '../sources/RepositoryAddress';
import { branchOf, BRANCH_COLUMNS } from '../store/locationRow';

/** Where the lines of a record stand. */
interface PlacedRecord {
  location_key: string;
  path: string;
  line: number;
}

const rowSchema = z.object({ location_key: z.string(), commit: z.string() });

/**
 * Gives the page of a record's file at the commit that was read, so that its
 * lines are the ones that were read, whatever was pushed since. Undefined
 * where the host does not tell the commit.
 */
export async function pagesAtCommit(
  db: Knex,
  locationKeys: readonly string[],
): Promise<(record: PlacedRecord) => string | undefined> {
  const rows: unknown[] = await db('locations as l')
    .whereIn('l.location_key', [...new Set(locationKeys)])
    .whereNotNull('l.commit')
    .select(...BRANCH_COLUMNS, 'l.commit');
  const commits = new Map(
    rows.map((row): [string, RepositoryBranch] => {
      const { location_key: key, commit } = rowSchema.parse(row);
      return [key, { ...branchOf(row), branch: commit, reference: 'commit' }];
    }),
  );
  return ({ location_key: key, path, line }) => {
    const commit = commits.get(key);
    return (
      commit &&
      buildRepositoryUrl(commit, {
        path,
        isFile: true,
        line: line > 1 ? line : undefined,
      })
    );
  };
}
