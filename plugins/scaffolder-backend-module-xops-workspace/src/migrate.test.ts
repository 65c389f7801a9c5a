import { mockServices } from '@backstage/backend-test-utils';
import createKnex, { Knex } from 'knex';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from './migrate';

describe('connect', () => {
  let folder: string;
  const open: Knex[] = [];
  const openFile = () => {
    const knex = createKnex({
      client: 'better-sqlite3',
      connection: { filename: join(folder, 'scaffolder.sqlite') },
      useNullAsDefault: true,
    });
    open.push(knex);
    return knex;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xops-workspace-'));
  });

  afterEach(async () => {
    await Promise.all(open.splice(0).map(knex => knex.destroy()));
    rmSync(folder, { recursive: true });
  });

  it("keeps a run's many writes to SQLite from waiting for the disk, for every connection to come", async () => {
    const first = openFile();
    await connect(mockServices.database({ knex: first }));
    await first.destroy();

    await expect(openFile().raw('PRAGMA journal_mode')).resolves.toEqual([
      { journal_mode: 'wal' },
    ]);
  });

  it('leaves the tables alone where migrations are skipped', async () => {
    const knex = openFile();
    await connect(mockServices.database({ knex, migrations: { skip: true } }));

    await expect(
      knex.schema.hasTable('xops_workspace_snapshots'),
    ).resolves.toBe(false);
  });
});
