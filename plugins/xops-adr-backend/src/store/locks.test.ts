import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { minute, startStore } from '../__testUtils__/startStore';

// SQLite has one writer at a time.
const databases = TestDatabases.create({
  ids: ['POSTGRES_18'],
  disableDocker: true,
});
const supported = databases.eachSupportedId();

async function untilWaiting(knex: Knex, writers: number): Promise<void> {
  const until = performance.now() + 10_000;
  for (;;) {
    const [{ count }] = await knex('pg_stat_activity')
      .whereRaw('datname = current_database()')
      .where('wait_event_type', 'Lock')
      .count({ count: '*' });
    if (Number(count) >= writers) {
      return;
    }
    if (performance.now() > until) {
      throw new Error(`${count} writers wait for a lock, not ${writers}`);
    }
  }
}

(supported.length > 0 ? describe : describe.skip)('two writers', () => {
  it('do not wait for each other where one reads a location and the other takes its entity away', async () => {
    const knex = await databases.init('POSTGRES_18');
    const { replace, store } = await startStore(knex);
    // Holds both up where each has begun to write.
    const gate = await knex.transaction();
    await gate.raw('LOCK TABLE record_entities IN ACCESS EXCLUSIVE MODE');
    const replacing = replace(1, { 'docs/adr/1.md': '# First' });
    await untilWaiting(knex, 1);
    const saving = store.sources.saveEntities([], {
      at: minute(1),
      complete: true,
    });
    await untilWaiting(knex, 2);
    await gate.commit();

    await expect(replacing).resolves.toMatchObject({ status: 'replaced' });
    await expect(saving).resolves.toHaveLength(1);
    await expect(knex('record_entities')).resolves.toEqual([]);
  });
});
