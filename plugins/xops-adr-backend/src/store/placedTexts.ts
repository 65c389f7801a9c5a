import { Knex } from 'knex';
import { z } from 'zod';
import { contentHash } from './contentHash';
import { PlacedText } from './findRenames';
import { inChunks } from './inChunks';
import { loadMarkdown } from './loadMarkdown';
import { RecordEntry } from './LocationContent';

/** Columns of `records` by which one that disappeared is recognised. */
export const STORED_TEXT_COLUMNS = [
  'record_key',
  'record_id',
  'content_hash',
  'title',
  'status_json',
  'date_json',
] as const;

export interface StoredText {
  record_key: number;
  record_id: string;
  content_hash: string;
  title: string;
  status_json: string | null;
  date_json: string | null;
}

/** A record that was read now, with the entities that it belongs to. */
export interface CoveredEntry {
  entry: RecordEntry;
  entityKeys: number[];
}

/** Records as they were stored. */
export async function storedTexts(
  db: Knex,
  records: readonly StoredText[],
): Promise<PlacedText[]> {
  const texts = await loadMarkdown(
    db,
    records.map(it => it.content_hash),
  );
  const entityKeys = await entityKeysOf(db, records);
  return records.map(it => ({
    recordId: it.record_id,
    contentHash: it.content_hash,
    markdown: texts.get(it.content_hash) ?? '',
    title: it.title,
    stated: [it.status_json, it.date_json].flatMap(rawOf),
    entityKeys: entityKeys.get(it.record_key) ?? [],
  }));
}

/** A record as it was read now. */
export function placedTextOf({ entry, entityKeys }: CoveredEntry): PlacedText {
  const { recordId, record, markdown = '' } = entry;
  return {
    recordId,
    markdown,
    contentHash: contentHash(markdown),
    title: record.title,
    stated: [record.status?.raw, record.date?.raw].flatMap(it => it ?? []),
    entityKeys: [...entityKeys].sort((a, b) => a - b),
  };
}

async function entityKeysOf(
  db: Knex,
  records: readonly StoredText[],
): Promise<Map<number, number[]>> {
  const keys = new Map<number, number[]>();
  for (const chunk of inChunks(records)) {
    const rows: { record_key: number; entity_key: number }[] = await db(
      'record_entities',
    )
      .whereIn(
        'record_key',
        chunk.map(it => it.record_key),
      )
      .orderBy('entity_key')
      .select('record_key', 'entity_key');
    for (const { record_key: record, entity_key: entity } of rows) {
      keys.set(record, [...(keys.get(record) ?? []), entity]);
    }
  }
  return keys;
}

/** Words of a stored status or date. */
function rawOf(json: string | null): string[] {
  return json === null
    ? []
    : [z.object({ raw: z.string() }).parse(JSON.parse(json)).raw];
}
