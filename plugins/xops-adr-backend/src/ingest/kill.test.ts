import knexFactory, { Knex } from 'knex';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(300_000);

const REPOSITORIES = 12;
const RECORDS = 40;
const KILLS = 5;
/** Columns that differ from run to run although all is the same. */
const OWN = new Set([
  'record_key',
  'entity_key',
  'version_id',
  'finding_key',
  'link_key',
]);

/** Ingests a tree in a process of its own, which is killed some time after it began. */
function ingest(database: string, tree: string, killAfter?: number) {
  return new Promise<'ended' | 'killed'>((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, '../__testUtils__/ingestChild.ts'),
        database,
        tree,
      ],
      { env: { ...process.env, NODE_OPTIONS: '' }, stdio: 'pipe' },
    );
    let said = '';
    child.stderr.on('data', data => {
      said += data;
    });
    child.stdout.on('data', data => {
      if (String(data).includes('began') && killAfter !== undefined) {
        setTimeout(() => child.kill('SIGKILL'), killAfter);
      }
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') {
        resolve('killed');
      } else if (code === 0) {
        resolve('ended');
      } else {
        reject(new Error(`The ingest ended with ${code}: ${said}`));
      }
    });
  });
}

function writeTree(folder: string, edition: 1 | 2): void {
  for (let repository = 1; repository <= REPOSITORIES; repository += 1) {
    const adr = join(folder, `shop/service-${repository}/docs/adr`);
    rmSync(adr, { recursive: true, force: true });
    mkdirSync(adr, { recursive: true });
    for (let record = 1; record <= RECORDS; record += 1) {
      const isGone = edition === 2 && record % 7 === 0;
      const isChanged = edition === 2 && record % 3 === 0;
      const isRenamed = edition === 2 && record % 5 === 0;
      if (!isGone) {
        writeFileSync(
          join(adr, `${record}-${isRenamed ? 'renamed' : 'record'}.md`),
          `# ${record}. Decision ${record} of service ${repository}

Status: ${isChanged ? 'accepted' : 'proposed'}

Supersedes ADR-${record > 1 ? record - 1 : 1}

We take option ${record} of service ${repository}.
It costs little.
It is well known to team ${repository}.
Nobody objected to number ${record}.
`,
        );
      }
    }
  }
}

async function dump(file: string): Promise<Record<string, string[]>> {
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
  });
  try {
    const tables: string[] = await knex('sqlite_master')
      .where({ type: 'table' })
      .whereNotIn('name', ['sqlite_sequence'])
      .whereNot('name', 'like', 'knex_%')
      .whereNot('name', 'like', 'record_search%')
      .orderBy('name')
      .pluck('name');
    const names = await namesOf(knex);
    const contents: Record<string, string[]> = {};
    for (const table of tables) {
      const rows: Record<string, unknown>[] = await knex(table);
      contents[table] = rows.map(row => describeRow(row, names)).sort();
    }
    const found: { record_key: number }[] = await knex('record_search')
      .select({ record_key: 'rowid' })
      .whereRaw("record_search MATCH 'decision'");
    contents.record_search = found
      .map(row => names.get(`record_key ${row.record_key}`) ?? 'nobody')
      .sort();
    return contents;
  } finally {
    await knex.destroy();
  }
}

/** What keys stand for, since they are handed out in another order. */
async function namesOf(knex: Knex): Promise<Map<string, string>> {
  const records: { record_key: number; record_id: string }[] = await knex(
    'records',
  );
  const entities: { entity_key: number; entity_ref: string }[] = await knex(
    'entities',
  );
  return new Map([
    ...records.map(
      it => [`record_key ${it.record_key}`, it.record_id] as const,
    ),
    ...entities.map(
      it => [`entity_key ${it.entity_key}`, it.entity_ref] as const,
    ),
  ]);
}

function describeRow(
  row: Record<string, unknown>,
  names: ReadonlyMap<string, string>,
): string {
  return JSON.stringify(
    Object.entries(row).flatMap(([column, value]) => {
      const name = names.get(`${column} ${value}`);
      if (name !== undefined) {
        return [[column, name]];
      }
      return OWN.has(column) ? [] : [[column, value]];
    }),
  );
}

describe('ingest that is killed', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xops-adr-kill-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('ends, done again, with the tables of one that was not', async () => {
    const tree = join(folder, 'tree');
    const killed = join(folder, 'killed.sqlite');
    const undisturbed = join(folder, 'undisturbed.sqlite');
    let kills = 0;
    for (const edition of [1, 2] as const) {
      writeTree(tree, edition);
      for (let attempt = 0; attempt < KILLS; attempt += 1) {
        // At other moments on every run: whichever it is, nothing may be lost.
        const outcome = await ingest(killed, tree, Math.random() * 600);
        kills += outcome === 'killed' ? 1 : 0;
      }
      await ingest(killed, tree);
      await ingest(undisturbed, tree);
      const expected = await dump(undisturbed);
      expect(expected.records.length).toBeGreaterThan(
        REPOSITORIES * RECORDS * 0.8,
      );
      await expect(dump(killed)).resolves.toEqual(expected);
    }
    expect(kills).toBeGreaterThan(0);
  });
});
