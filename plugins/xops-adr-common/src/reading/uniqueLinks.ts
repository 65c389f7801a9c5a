import { RecordLink } from '../model/RecordLink';

/** Each tie to a record once: a plain relation says nothing that a stronger one to the same record does not. */
export function uniqueLinks(links: RecordLink[]): RecordLink[] {
  const seen = new Map<string, RecordLink>();
  for (const link of links) {
    const key = `${link.type} ${link.number ?? link.target.toLowerCase()}`;
    const known = seen.get(key);
    if (!known) {
      seen.set(key, link);
    } else if (known.href === undefined && link.href !== undefined) {
      seen.set(key, { ...link, line: known.line });
    }
  }
  const all = [...seen.values()];
  return all.filter(
    link =>
      link.type !== 'relatesTo' ||
      !all.some(
        other =>
          other.type !== 'relatesTo' &&
          other.number !== undefined &&
          other.number === link.number,
      ),
  );
}
