import { DecisionRecord } from '../../model/DecisionRecord';
import { LinkType, RecordLink } from '../../model/RecordLink';
import { RecordDirectory } from './RecordDirectory';

/** What the other record says when both say it; absent where only one side can. */
export const INVERSE_LINK: Partial<Record<LinkType, LinkType>> = {
  supersedes: 'supersededBy',
  supersededBy: 'supersedes',
  amends: 'amendedBy',
  amendedBy: 'amends',
  dependsOn: 'enables',
  enables: 'dependsOn',
  conflictsWith: 'conflictsWith',
  relatesTo: 'relatesTo',
};

/**
 * The records with the target's record id on every link that could be resolved,
 * `broken` on those that name what is not there, and an edge marked `inferred`
 * on every record that another one speaks of without being answered.
 */
export function resolveLinks(
  records: readonly DecisionRecord[],
  directory: RecordDirectory,
): DecisionRecord[] {
  const inferred = new Map<DecisionRecord, RecordLink[]>();
  const targets = new Map<RecordLink, DecisionRecord>();
  const resolved = records.map(record => {
    const links = record.links
      .filter(link => !link.inferred)
      .map(link => {
        const { recordId: _id, broken: _broken, ...stated } = link;
        const end = directory.find(link, record);
        const out: RecordLink = {
          ...stated,
          ...(end.record && { recordId: directory.idOf(end.record) }),
          ...(end.broken && { broken: true }),
        };
        if (end.record) {
          targets.set(out, end.record);
        }
        return out;
      });
    return { record, links };
  });
  const stated = new Set(
    resolved.flatMap(({ record, links }) =>
      links.map(link => edgeKey(directory.idOf(record), link)),
    ),
  );
  for (const { record, links } of resolved) {
    const recordId = directory.idOf(record);
    for (const link of links) {
      const target = targets.get(link);
      const type = INVERSE_LINK[link.type];
      if (!target || !type) {
        continue;
      }
      const inverse: RecordLink = {
        type,
        target: record.id ?? record.title,
        line: link.line,
        recordId,
        inferred: true,
        ...(record.number !== undefined && { number: record.number }),
        ...(link.partial !== undefined && { partial: link.partial }),
      };
      const key = edgeKey(directory.idOf(target), inverse);
      if (!stated.has(key)) {
        stated.add(key);
        inferred.set(target, [...(inferred.get(target) ?? []), inverse]);
      }
    }
  }
  return resolved.map(({ record, links }) => ({
    ...record,
    links: [...links, ...(inferred.get(record) ?? [])],
  }));
}

function edgeKey(from: string, link: RecordLink): string {
  return `${from}\n${link.type}\n${link.recordId}`;
}
