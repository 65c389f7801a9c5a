import { Knex } from 'knex';
import { RecordReader } from '../access/RecordAccess';
import { isSqlite } from './whereKeyIn';

/**
 * Keys of the entities that a reader does not see. Bound as one value:
 * thousands of values would not be.
 */
export function unseenEntities(db: Knex, reader: RecordReader): Knex.Raw {
  const keys = [...reader.entities.keys()];
  return isSqlite(db.client)
    ? db.raw(
        'select entity_key from entities where entity_key not in (select value from json_each(?))',
        [JSON.stringify(keys)],
      )
    : db.raw(
        'select entity_key from entities where entity_key <> all(?::int[])',
        [`{${keys.join(',')}}`],
      );
}

/**
 * Keys of the records that a reader may not see: none of their entities is
 * seen, or they have none. `unseen` names a table of `unseenEntities`. Most
 * readers see nearly everything, so that little is hidden: taking this away
 * costs a tenth of looking for what is left.
 */
export const HIDDEN_RECORDS = `
  select record_key from record_entities
  where record_key in (
    select record_key from record_entities
    where entity_key in (select entity_key from unseen)
  )
  group by record_key
  having sum(case when entity_key in (select entity_key from unseen) then 0 else 1 end) = 0
  union all
  select record_key from records
  where (select count(*) from records) > (select count(distinct record_key) from record_entities)
  and not exists (
    select 1 from record_entities where record_entities.record_key = records.record_key
  )`;

/** Narrows a query to rows whose column is the key of a record that the reader may see. */
export function whereReadable(
  query: Knex.QueryBuilder,
  column: string,
  unseen: Knex.Raw,
): Knex.QueryBuilder {
  return query.whereRaw(
    `?? not in (with unseen as materialized (?) ${HIDDEN_RECORDS})`,
    [column, unseen],
  );
}
