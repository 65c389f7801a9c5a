/**
 * Address of a record that stays while its file stays: location key (short hash
 * of host, repository and branch), `:`, path from the repository's root, and
 * `~part` where the file holds several decisions. In a URL the `:` is a `/`.
 */
export function recordId(
  locationKey: string,
  record: { path: string; part?: string },
): string {
  return `${locationKey}:${recordKey(record)}`;
}

/** The part of a record's id that says where it stands in its repository. */
export function recordKey(record: { path: string; part?: string }): string {
  return record.part === undefined
    ? record.path
    : `${record.path}~${record.part}`;
}

/** A record's id as the end of a path, each segment encoded. */
export function recordIdToPath(id: string): string {
  const colon = id.indexOf(':');
  return [id.slice(0, colon), ...id.slice(colon + 1).split('/')]
    .map(encodeURIComponent)
    .join('/');
}

/** The id that a path's end, already decoded, stands for. */
export function recordIdFromPath(path: string): string {
  return path.replace('/', ':');
}
