import { LinkedRecord, statusSchema } from '@xops/plugin-xops-adr-common';
import { z } from 'zod';
import { QueryContext } from './QueryContext';
import { jsonOf } from './recordRows';

const rowSchema = z.object({
  record_key: z.number(),
  record_id: z.string(),
  stated_id: z.string().nullable(),
  title: z.string(),
  status_json: jsonOf(statusSchema).nullable(),
});

export interface KeyedRecord {
  recordKey: number;
  record: LinkedRecord;
}

/** Those of some records that the reader may see, in no order. */
export async function linkedRecords(
  context: QueryContext,
  recordKeys: readonly number[],
): Promise<KeyedRecord[]> {
  if (recordKeys.length === 0) {
    return [];
  }
  const { matcher, reader } = context;
  const rows = z
    .array(rowSchema)
    .parse(
      await matcher
        .readable(reader, recordKeys)
        .select(
          'r.record_key',
          'r.record_id',
          'r.stated_id',
          'r.title',
          'r.status_json',
        ),
    );
  const addresses = await entityRefsOf(
    context,
    rows.map(row => row.record_key),
  );
  return rows.map(row => ({
    recordKey: row.record_key,
    record: {
      recordId: row.record_id,
      entityRef: addresses.get(row.record_key) ?? '',
      id: row.stated_id ?? undefined,
      title: row.title,
      status: row.status_json ?? undefined,
    },
  }));
}

/** The same, found by record id. */
export async function linkedRecordsById(
  context: QueryContext,
  recordIds: readonly string[],
): Promise<Map<string, LinkedRecord>> {
  const keys: number[] = await context
    .db('records')
    .whereIn('record_id', [...new Set(recordIds)])
    .pluck('record_key');
  const found = await linkedRecords(context, keys);
  return new Map(found.map(({ record }) => [record.recordId, record]));
}

/** First entity of each record, in sort order, among those that the reader sees. */
async function entityRefsOf(
  { db, reader }: QueryContext,
  recordKeys: readonly number[],
): Promise<Map<number, string>> {
  const rows: { record_key: number; entity_key: number }[] = await db(
    'record_entities',
  )
    .whereIn('record_key', recordKeys)
    .select('record_key', 'entity_key');
  const refs = new Map<number, string>();
  for (const { record_key: recordKey, entity_key: entityKey } of rows) {
    const known = refs.get(recordKey);
    const entityRef = reader.entities.get(entityKey);
    if (entityRef && (known === undefined || entityRef < known)) {
      refs.set(recordKey, entityRef);
    }
  }
  return refs;
}
