import { Knex } from 'knex';
import { KnownLocation } from '../sources/knownAddress';

/** Locations of some repositories, by the keys of these. */
export async function knownLocations(
  db: Knex,
  repositoryKeys: readonly string[],
): Promise<KnownLocation[]> {
  const rows: {
    location_key: string;
    repository_key: string;
    branch: string;
  }[] = await db('locations')
    .whereIn('repository_key', [...new Set(repositoryKeys)])
    .orderBy('location_key')
    .select('location_key', 'repository_key', 'branch');
  return rows.map(row => ({
    locationKey: row.location_key,
    repositoryKey: row.repository_key,
    branch: row.branch,
  }));
}
