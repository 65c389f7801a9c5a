import {
  RecordDocumentPage,
  recordDocumentSchema,
  recordText,
} from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { Ordering } from './cursor';
import { ownersOf, refsOf, systemsOf } from './entityRelations';
import { PageOptions, pageOf } from './page';

const CHARACTERS = 100_000;

interface Row {
  record_key: number;
  content_hash: string;
  [column: string]: unknown;
}

/**
 * All decisions for the search index, in the order of their ids, whatever a
 * reader may see. Indexes and templates are none: their words are those of the
 * decisions, and would be found before them.
 */
export async function listDocuments(
  db: Knex,
  options: PageOptions,
): Promise<RecordDocumentPage> {
  const ordering: Ordering = {
    name: 'documents',
    column: db.raw('r.record_id'),
    holds: 'text',
    order: 'asc',
    key: 'r.record_key',
  };
  const { rows, nextCursor } = await pageOf<Row>(
    // What no entity names any more is kept for a while, and is nobody's.
    db('records as r')
      .where('r.kind', 'record')
      .whereExists(
        db('record_entities as re').whereRaw('re.record_key = r.record_key'),
      )
      .select(
        'r.record_key',
        'r.content_hash',
        'r.record_id',
        'r.entity_ref',
        'r.stated_id',
        'r.title',
        'r.state',
        'r.date_value',
      ),
    ordering,
    { ...options, keyOf: row => row.record_key },
  );
  const [texts, tags, entities, owners, systems] = await Promise.all([
    textsOf(db, rows),
    tagsOf(db, rows),
    relationsOf(db, rows, refsOf),
    relationsOf(db, rows, ownersOf),
    relationsOf(db, rows, systemsOf),
  ]);
  const items = rows.map(row => ({
    recordId: row.record_id,
    entityRef: row.entity_ref,
    entityRefs: entities(row.record_key),
    owners: owners(row.record_key),
    systems: systems(row.record_key),
    id: row.stated_id ?? undefined,
    title: row.title,
    state: row.state === 'none' ? undefined : row.state,
    date: row.date_value ?? undefined,
    tags: tags.get(row.record_key) ?? [],
    text: texts.get(row.content_hash) ?? '',
  }));
  return { items: z.array(recordDocumentSchema).parse(items), nextCursor };
}

async function textsOf(db: Knex, rows: readonly Row[]) {
  const texts: { content_hash: string; markdown: string }[] = await db(
    'record_texts',
  ).whereIn(
    'content_hash',
    rows.map(row => row.content_hash),
  );
  return new Map(
    texts.map(it => [
      it.content_hash,
      recordText(it.markdown).slice(0, CHARACTERS),
    ]),
  );
}

async function tagsOf(db: Knex, rows: readonly Row[]) {
  const found: { record_key: number; tag: string }[] = await db('record_tags')
    .whereIn(
      'record_key',
      rows.map(row => row.record_key),
    )
    .orderBy('tag');
  const tags = new Map<number, string[]>();
  for (const { record_key: key, tag } of found) {
    tags.set(key, [...(tags.get(key) ?? []), tag]);
  }
  return tags;
}

/** What relates to the entities of a record, sorted, by the record's key. */
async function relationsOf(
  db: Knex,
  rows: readonly Row[],
  relate: typeof ownersOf,
): Promise<(recordKey: number) => string[]> {
  const pairs: { record_key: number; entity_key: number }[] = await db(
    'record_entities',
  ).whereIn(
    'record_key',
    rows.map(row => row.record_key),
  );
  const refs = await relate(
    db,
    pairs.map(pair => pair.entity_key),
  );
  return recordKey =>
    [
      ...new Set(
        pairs
          .filter(pair => pair.record_key === recordKey)
          .flatMap(pair => refs.get(pair.entity_key) ?? []),
      ),
    ].sort();
}
