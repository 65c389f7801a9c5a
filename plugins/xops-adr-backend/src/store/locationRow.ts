import { z } from 'zod';
import { RepositoryBranch } from '../sources/RepositoryAddress';
import type { LocationState } from './SourceStore';

/** Columns of `locations as l` that say which branch it is. */
export const BRANCH_COLUMNS = [
  'l.location_key',
  'l.host',
  'l.repository',
  'l.branch',
  'l.host_type',
  'l.web_url',
  'l.reference',
] as const;

/** Columns of `locations as l` joined with `sources as s`. */
export const LOCATION_COLUMNS = [
  ...BRANCH_COLUMNS,
  'l.root_url',
  'l.revision',
  'l.etag',
  'l.read_with',
  'l.checked_on',
  'l.linked_files_json',
  'l.retry_at',
  's.path',
  's.error',
  's.lasting',
] as const;

const text = z
  .string()
  .nullable()
  .transform(value => value ?? undefined);
const branchRowSchema = z.object({
  location_key: z.string(),
  host: z.string(),
  repository: z.string(),
  branch: z.string(),
  host_type: z.string(),
  web_url: z.string(),
  reference: z.enum(['branch', 'tag', 'commit']),
});
const locationRowSchema = branchRowSchema.extend({
  root_url: z.string(),
  revision: z.number(),
  etag: text,
  read_with: text,
  checked_on: text,
  linked_files_json: z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .pipe(z.array(z.string())),
  retry_at: text,
  path: z.string(),
  error: text,
  // SQLite has no booleans.
  lasting: z.union([z.boolean(), z.number()]).transform(Boolean),
});
/** One for each path of a location. */
export type LocationRow = z.infer<typeof locationRowSchema>;

export function parseLocationRows(rows: unknown): LocationRow[] {
  return z.array(locationRowSchema).parse(rows);
}

/** The branch that a row of `locations` is about. */
export function branchOf(row: unknown): RepositoryBranch {
  const parsed = branchRowSchema.parse(row);
  return {
    hostType: parsed.host_type,
    host: parsed.host,
    repository: parsed.repository,
    webUrl: parsed.web_url,
    branch: parsed.branch,
    reference: parsed.reference,
  };
}

/** The rows of one location, of which there is at least one. */
export function locationOf(rows: readonly LocationRow[]): LocationState {
  const [row] = rows;
  const hasFailed = rows.some(it => it.error !== undefined && !it.lasting);
  return {
    location: {
      ...branchOf(row),
      locationKey: row.location_key,
      rootUrl: row.root_url,
      paths: rows.map(it => it.path),
    },
    name: `${row.host}/${row.repository}`,
    revision: row.revision,
    etag: hasFailed ? undefined : row.etag,
    readWith: row.read_with,
    checkedOn: row.checked_on,
    linkedFiles: row.linked_files_json,
    retryAt: row.retry_at,
  };
}
