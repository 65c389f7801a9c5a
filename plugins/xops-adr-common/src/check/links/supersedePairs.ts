import { DecisionRecord } from '../../model/DecisionRecord';
import { RecordLink } from '../../model/RecordLink';

/** Two records of which one takes the other's place, as one of them or both say. */
export interface SupersedePair {
  newer: DecisionRecord;
  older: DecisionRecord;
  statedByNewer?: RecordLink;
  statedByOlder?: RecordLink;
  /** True where the newer one names the older one, whatever it says of it. */
  namedByNewer: boolean;
  /** True where no more than a part is superseded. */
  partial: boolean;
}

/** Every pair once, in the order of the records that state them. */
export function supersedePairs(
  records: readonly DecisionRecord[],
  find: (recordId: string) => DecisionRecord | undefined,
): SupersedePair[] {
  const pairs = new Map<DecisionRecord, Map<DecisionRecord, SupersedePair>>();
  const pairOf = (newer: DecisionRecord, older: DecisionRecord) => {
    const ofNewer =
      pairs.get(newer) ?? new Map<DecisionRecord, SupersedePair>();
    pairs.set(newer, ofNewer);
    const pair = ofNewer.get(older) ?? {
      newer,
      older,
      namedByNewer: newer.links.some(
        ({ inferred, recordId }) =>
          !inferred && recordId !== undefined && find(recordId) === older,
      ),
      partial: false,
    };
    ofNewer.set(older, pair);
    return pair;
  };
  for (const record of records) {
    for (const link of record.links) {
      const other =
        link.inferred || link.recordId === undefined
          ? undefined
          : find(link.recordId);
      if (!other) {
        continue;
      }
      if (link.type === 'supersedes') {
        const pair = pairOf(record, other);
        pair.statedByNewer ??= link;
        pair.partial ||= link.partial ?? false;
      } else if (link.type === 'supersededBy') {
        const pair = pairOf(other, record);
        pair.statedByOlder ??= link;
        pair.partial ||= link.partial ?? false;
      }
    }
  }
  return [...pairs.values()].flatMap(ofNewer => [...ofNewer.values()]);
}

/** False while the newer one is no more than an idea, or was turned down: the older one is still in force then. */
export function isInEffect({ newer }: SupersedePair): boolean {
  switch (newer.status?.state) {
    case 'proposed':
    case 'draft':
    case 'rejected':
      return false;
    default:
      return true;
  }
}
