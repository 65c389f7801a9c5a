import { Knex } from 'knex';
import { CatalogEntity } from './CatalogEntity';
import { inChunks } from './inChunks';

interface StoredEntity {
  entity_key: number;
  entity_ref: string;
  title: string | null;
}

/** Brings entities with their owners and systems up to date, in a transaction. */
export class EntityWriter {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Writes what differs; keys by reference. Entities that are not given stay. */
  async put(entities: readonly CatalogEntity[]): Promise<Map<string, number>> {
    const known = await this.#known(entities.map(it => it.entityRef));
    const keys = new Map(
      [...known].map(([entityRef, it]) => [entityRef, it.entity_key]),
    );
    for (const chunk of inChunks(
      entities.filter(it => !known.has(it.entityRef)),
    )) {
      const rows: { entity_key: number; entity_ref: string }[] = await this.#db(
        'entities',
      )
        .insert(
          chunk.map(it => ({ entity_ref: it.entityRef, title: it.title })),
        )
        .returning(['entity_key', 'entity_ref']);
      rows.forEach(row => keys.set(row.entity_ref, row.entity_key));
    }
    for (const { entityRef, title } of entities) {
      const stored = known.get(entityRef);
      if (stored && stored.title !== (title ?? null)) {
        await this.#db('entities')
          .where('entity_key', stored.entity_key)
          .update({ title: title ?? null });
      }
    }
    await this.#putRelations('entity_owners', 'owner_ref', {
      keys,
      values: new Map(entities.map(it => [it.entityRef, it.owners])),
    });
    await this.#putRelations('entity_systems', 'system_ref', {
      keys,
      values: new Map(entities.map(it => [it.entityRef, it.systems])),
    });
    return keys;
  }

  async #known(
    entityRefs: readonly string[],
  ): Promise<Map<string, StoredEntity>> {
    const known = new Map<string, StoredEntity>();
    for (const chunk of inChunks(entityRefs)) {
      const rows: StoredEntity[] = await this.#db('entities').whereIn(
        'entity_ref',
        chunk,
      );
      rows.forEach(row => known.set(row.entity_ref, row));
    }
    return known;
  }

  async #putRelations(
    table: string,
    column: string,
    given: {
      keys: ReadonlyMap<string, number>;
      values: ReadonlyMap<string, readonly string[]>;
    },
  ): Promise<void> {
    const stored = new Map<number, Set<string>>();
    const rows: Record<string, unknown>[] = await this.#db(table);
    for (const row of rows) {
      const key = Number(row.entity_key);
      stored.set(key, (stored.get(key) ?? new Set()).add(String(row[column])));
    }
    for (const [entityRef, values] of given.values) {
      const key = given.keys.get(entityRef);
      const before = (key !== undefined && stored.get(key)) || new Set();
      const wanted = new Set(values);
      if (
        key === undefined ||
        (before.size === wanted.size && values.every(it => before.has(it)))
      ) {
        continue;
      }
      await this.#db(table).where('entity_key', key).delete();
      for (const chunk of inChunks([...wanted])) {
        await this.#db(table).insert(
          chunk.map(value => ({ entity_key: key, [column]: value })),
        );
      }
    }
  }
}
