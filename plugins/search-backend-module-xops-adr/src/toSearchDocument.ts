import { IndexableDocument } from '@backstage/plugin-search-common';
import { RecordDocument, recordIdToPath } from '@xops/plugin-xops-adr-common';
import { FieldValues } from './FieldValues';

/**
 * A decision record as search finds it; all but `text` can be filtered by, where
 * there are several values by each of them.
 */
export interface DecisionSearchDocument extends IndexableDocument {
  recordId: string;
  /** The entities that the record belongs to; at the first one is its page. */
  entityRef: FieldValues;
  /** As the text says it: `ADR-0007`; empty where it has none. */
  id: string;
  /** State such as `accepted`, or `none`. */
  status: string;
  /** Of all entities. */
  owner: FieldValues;
  /** Of all entities. */
  system: FieldValues;
  /** ISO 8601 day, month or year; empty where the record states none. */
  date: string;
  tags: FieldValues;
}

// Every field stands in every document, since Lunr takes its fields from the first one.
export function toSearchDocument(
  record: RecordDocument,
): DecisionSearchDocument {
  const { recordId, entityRef, entityRefs } = record;
  return {
    title: record.id ? `${record.id}: ${record.title}` : record.title,
    text: record.text,
    location: recordAddress(entityRef, recordId),
    recordId,
    entityRef: new FieldValues(entityRefs),
    id: record.id ?? '',
    status: record.state ?? 'none',
    owner: new FieldValues(record.owners),
    system: new FieldValues(record.systems),
    date: record.date ?? '',
    tags: new FieldValues(record.tags),
    authorization: { resourceRef: recordId },
  };
}

/** The record's page; its case is kept, since paths of files have one. */
function recordAddress(entityRef: string, recordId: string): string {
  const [kind, rest] = entityRef.split(':');
  const entity = [kind, ...rest.split('/')].map(encodeURIComponent).join('/');
  return `/decisions/${entity}/${recordIdToPath(recordId)}`;
}
