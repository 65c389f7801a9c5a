import { Knex } from 'knex';
import { whereKeyIn } from './whereKeyIn';

/** References of entities by the entity's key, one each. */
export async function refsOf(
  db: Knex,
  entityKeys: readonly number[],
): Promise<Map<number, string[]>> {
  const rows: { entity_key: number; ref: string }[] = await whereKeyIn(
    db('entities').select('entity_key', 'entity_ref as ref'),
    'entity_key',
    entityKeys,
  );
  return byEntity(rows);
}

/** Owners of entities by the entity's key, sorted. */
export async function ownersOf(
  db: Knex,
  entityKeys: readonly number[],
): Promise<Map<number, string[]>> {
  const rows: { entity_key: number; ref: string }[] = await whereKeyIn(
    db('entity_owners').select('entity_key', 'owner_ref as ref'),
    'entity_key',
    entityKeys,
  ).orderBy('owner_ref');
  return byEntity(rows);
}

/** Systems that entities belong to by the entity's key, sorted. */
export async function systemsOf(
  db: Knex,
  entityKeys: readonly number[],
): Promise<Map<number, string[]>> {
  const rows: { entity_key: number; ref: string }[] = await whereKeyIn(
    db('entity_systems').select('entity_key', 'system_ref as ref'),
    'entity_key',
    entityKeys,
  ).orderBy('system_ref');
  return byEntity(rows);
}

function byEntity(
  rows: readonly { entity_key: number; ref: string }[],
): Map<number, string[]> {
  const refs = new Map<number, string[]>();
  for (const { entity_key: key, ref } of rows) {
    refs.set(key, [...(refs.get(key) ?? []), ref]);
  }
  return refs;
}
