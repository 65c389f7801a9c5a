import { Knex } from 'knex';
import { resolve } from 'node:path';
import { RecordReader } from '../access/RecordAccess';
import { RecordQueries } from '../queries/RecordQueries';
import { textSearchOf } from '../search/TextSearch';
import { READ_AT, SeedEntity, SeedRecord, seedRecords } from './seedRecords';

export const status = (state: 'accepted' | 'proposed' | 'superseded') => ({
  state,
  qualifiers: [],
  raw: state,
  line: 3,
});
export const date = (value: string) => ({
  value,
  precision: 'day' as const,
  ambiguous: false,
  raw: value,
  line: 4,
});

export const ENTITIES: Record<string, SeedEntity> = {
  'component:default/basket': {
    owners: ['group:default/shop'],
    systems: ['system:default/store'],
  },
  'component:default/checkout': {
    owners: ['group:default/pay', 'group:default/shop'],
  },
  'component:default/secret': {
    owners: ['group:default/spies'],
    systems: ['system:default/hidden'],
    source: { failing_since: READ_AT, error: 'It is gone' },
    path: 'docs',
  },
};

export const basket: SeedRecord = {
  name: '0001-basket.md',
  entities: ['component:default/basket'],
  title: 'Keep baskets in Valkey',
  id: 'ADR-1',
  number: 1,
  status: status('accepted'),
  date: date('2025-01-10'),
  tags: ['data', 'speed'],
  reviewDue: '2026-02-01',
  findings: [{ severity: 'error' }, { rule: 'old-promise' }],
};
export const shared: SeedRecord = {
  name: '0002-shared.md',
  entities: ['component:default/basket', 'component:default/checkout'],
  title: 'Speak HTTP',
  number: 2,
  status: status('superseded'),
  date: date('2025-03-10'),
  tags: ['data'],
  reviewDue: '2026-03-20',
};
const template: SeedRecord = {
  name: 'template.md',
  entities: ['component:default/checkout'],
  title: 'Template',
  kind: 'template',
};
export const secret: SeedRecord = {
  name: '0003-secret.md',
  entities: ['component:default/secret'],
  title: 'Watch everybody with Valkey',
  status: status('accepted'),
  date: date('2025-04-10'),
  tags: ['hidden'],
  findings: [{ severity: 'error', rule: 'hidden-rule' }],
  reviewDue: '2026-01-01',
};

/** Sees what stands in the list. */
export const readerOf = async (
  queries: RecordQueries,
  entityRefs: string[],
  criteria?: RecordReader['criteria'],
): Promise<RecordReader> => ({
  entities: new Map(
    [...(await queries.listEntities())]
      .filter(([ref]) => entityRefs.includes(ref))
      .map(([ref, key]) => [key, ref]),
  ),
  criteria,
});

/** Queries over the records above, of the first of March 2026. */
export async function seedShop(db: Knex): Promise<RecordQueries> {
  await db.migrate.latest({
    directory: resolve(__dirname, '../../migrations'),
  });
  await seedRecords(db, {
    entities: ENTITIES,
    records: [
      basket,
      shared,
      template,
      secret,
      // No entity names it any more.
      { name: '0004-orphan.md', entities: [], tags: ['data'] },
    ],
  });
  return new RecordQueries({
    db,
    search: textSearchOf(db),
    parseAddress: () => undefined,
    reviewSoonDays: 30,
    now: () => new Date('2026-03-01T12:00:00Z'),
  });
}
