import { Knex } from 'knex';
import { isBelow } from '../sources/FileSelection';

interface CoverageRow {
  path: string;
  entity_key: number;
  entity_ref: string;
}

/** Which entities the files of a location belong to, by the paths that they name. */
export class EntityCoverage {
  readonly #rows: readonly CoverageRow[];

  private constructor(rows: readonly CoverageRow[]) {
    this.#rows = rows;
  }

  static async load(db: Knex, locationKey: string): Promise<EntityCoverage> {
    const rows: CoverageRow[] = await db('sources as s')
      .join('source_entities as se', 'se.source_id', 's.source_id')
      .join('entities as e', 'e.entity_key', 'se.entity_key')
      .where('s.location_key', locationKey)
      .select('s.path', 'e.entity_key', 'e.entity_ref')
      // The order of code units, whatever the database's own.
      .then((found: CoverageRow[]) =>
        found.sort((a, b) => (a.entity_ref < b.entity_ref ? -1 : 1)),
      );
    return new EntityCoverage(rows);
  }

  /** Keys in the order of the references; the first is the public address. */
  of(path: string): { entityKeys: number[]; entityRef: string } | undefined {
    const rows = this.#rows.filter(row => isBelow(path, row.path));
    return rows.length === 0
      ? undefined
      : {
          entityKeys: [...new Set(rows.map(row => row.entity_key))],
          entityRef: rows[0].entity_ref,
        };
  }
}

/** Brings the entities of a location's records up to date. */
export async function relinkRecords(
  db: Knex,
  locationKey: string,
): Promise<void> {
  const coverage = await EntityCoverage.load(db, locationKey);
  const records: { record_key: number; path: string; entity_ref: string }[] =
    await db('records')
      .where('location_key', locationKey)
      .select('record_key', 'path', 'entity_ref');
  const links: { record_key: number; entity_key: number }[] = await db(
    'record_entities as re',
  )
    .join('records as r', 'r.record_key', 're.record_key')
    .where('r.location_key', locationKey)
    .select('re.record_key', 're.entity_key');
  const known = new Map<number, Set<number>>();
  for (const { record_key, entity_key } of links) {
    known.set(record_key, (known.get(record_key) ?? new Set()).add(entity_key));
  }
  for (const record of records) {
    // What nobody names any more is nobody's, whoever named it last.
    const { entityKeys = [], entityRef = '' } = coverage.of(record.path) ?? {};
    const before = known.get(record.record_key) ?? new Set();
    if (
      before.size !== entityKeys.length ||
      entityKeys.some(it => !before.has(it))
    ) {
      await linkRecord(db, record.record_key, entityKeys);
    }
    if (entityRef !== record.entity_ref) {
      await db('records')
        .where('record_key', record.record_key)
        .update({ entity_ref: entityRef });
    }
  }
}

/** Makes these the record's entities. */
export async function linkRecord(
  db: Knex,
  recordKey: number,
  entityKeys: readonly number[],
): Promise<void> {
  await db('record_entities').where('record_key', recordKey).delete();
  if (entityKeys.length > 0) {
    await db('record_entities').insert(
      entityKeys.map(it => ({ record_key: recordKey, entity_key: it })),
    );
  }
}
