import { Knex } from 'knex';
import { DecisionRecordResource } from '../access/permissionRules';

/** What conditions are decided on, for each record id; undefined for ids that no record has. */
export async function permissionResources(
  db: Knex,
  recordIds: readonly string[],
): Promise<(DecisionRecordResource | undefined)[]> {
  const records: { record_key: number; record_id: string; state: string }[] =
    await db('records')
      .whereIn('record_id', recordIds)
      .select('record_key', 'record_id', 'state');
  const keys = records.map(record => record.record_key);
  const owners: { record_key: number; owner_ref: string }[] = await db(
    'record_entities as re',
  )
    .join('entity_owners as eo', 'eo.entity_key', 're.entity_key')
    .whereIn('re.record_key', keys)
    .select('re.record_key', 'eo.owner_ref');
  const tags: { record_key: number; tag: string }[] = await db('record_tags')
    .whereIn('record_key', keys)
    .select('record_key', 'tag');
  const resources = new Map(
    records.map(({ record_key: key, record_id: id, state }) => [
      id,
      {
        owners: owners
          .filter(it => it.record_key === key)
          .map(it => it.owner_ref),
        status: state,
        tags: tags.filter(it => it.record_key === key).map(it => it.tag),
      },
    ]),
  );
  return recordIds.map(recordId => resources.get(recordId));
}
