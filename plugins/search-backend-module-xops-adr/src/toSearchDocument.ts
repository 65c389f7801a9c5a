import { IndexableDocument } from '@backstage/plugin-search-common';
import { RecordDocument, recordIdToPath } from '@xops/plugin-xops-adr-common';

/** A decision record as search finds it; all but `text` can be filtered by. */
export interface DecisionSearchDocument extends IndexableDocument {
  recordId: string;
  /** The entity that the record belongs to. */
  entityRef: string;
  /** As the text says it: `ADR-0007`; empty where it has none. */
  id: string;
  /** State such as `accepted`, or `none`. */
  status: string;
  /** The entity's owner; the first in sort order where there are several. */
  owner: string;
  system: string;
  kind: string;
  /** ISO 8601 day, month or year; empty where the record states none. */
  date: string;
  tags: string[];
}

// Every field stands in every document, since Lunr takes its fields from the first one.
export function toSearchDocument(
  record: RecordDocument,
): DecisionSearchDocument {
  const { recordId, entityRef } = record;
  return {
    title: record.id ? `${record.id}: ${record.title}` : record.title,
    text: record.text,
    location: recordAddress(entityRef, recordId),
    recordId,
    entityRef,
    id: record.id ?? '',
    status: record.state ?? 'none',
    owner: record.owners[0] ?? '',
    system: record.systems[0] ?? '',
    kind: record.kind,
    date: record.date ?? '',
    tags: record.tags,
    authorization: { resourceRef: recordId },
  };
}

/** The record's page; its case is kept, since paths of files have one. */
function recordAddress(entityRef: string, recordId: string): string {
  const [kind, rest] = entityRef.split(':');
  const entity = [kind, ...rest.split('/')].map(encodeURIComponent).join('/');
  return `/decisions/${entity}/${recordIdToPath(recordId)}`;
}
