import path from 'node:path';

/** Where a record's path leads from the caller's folder, with `/`. */
export function shownPath(
  places: { root: string; cwd: string },
  recordPath: string,
): string {
  const relative = path.relative(
    places.cwd,
    path.join(places.root, recordPath),
  );
  return relative.split(path.sep).join('/');
}
