import knexFactory from 'knex';
import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** XOPS_TRIGGERS_KILLS=100 tries more moments. */
const MOST_KILLS = Number(process.env.XOPS_TRIGGERS_KILLS ?? 3);

jest.setTimeout(120_000 + MOST_KILLS * 15_000);

const LONGEST_LIFE_MILLISECONDS = 150;

/** A process that waits to be told to begin: loading it takes longer than it may live. */
function load(database: string): ChildProcess {
  return spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, '../__testUtils__/roundChild.ts'),
      database,
    ],
    {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
}

/** Lets it run to its end, or kills it so many milliseconds after it began. */
async function run(child: ChildProcess, killAfter?: number) {
  const closed = once(child, 'close');
  if (child.stdout) {
    await once(child.stdout, 'data');
  }
  child.stdin?.end('begin\n');
  if (killAfter !== undefined) {
    setTimeout(() => child.kill('SIGKILL'), killAfter);
  }
  const [code, signal] = await closed;
  return { code, isKilled: signal === 'SIGKILL' };
}

async function dump(filename: string) {
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
  const order = ['rule_id', 'sequence'];
  try {
    return {
      transitions: await knex('transitions').orderBy(order),
      notices: await knex('notices')
        .orderBy(order)
        .select('notice_id', 'to_state', 'created_at'),
      unsent: await knex('notices').whereNull('sent_at').pluck('notice_id'),
      readings: await knex('readings').orderBy(['resolution', 'at']),
      marks: await knex('marks').orderBy('name'),
    };
  } finally {
    await knex.destroy();
  }
}

describe('rounds that are killed', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xops-triggers-kill-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('take the steps, and tell them, as rounds that were not', async () => {
    const killed = join(folder, 'killed.sqlite');
    const undisturbed = join(folder, 'undisturbed.sqlite');
    expect((await run(load(undisturbed))).code).toBe(0);

    let kills = 0;
    let next = load(killed);
    for (let attempt = 0; attempt < MOST_KILLS; attempt += 1) {
      const child = next;
      next = load(killed);
      // At other moments on every run: whichever it is, nothing may be lost.
      const life = Math.random() * LONGEST_LIFE_MILLISECONDS;
      kills += (await run(child, life)).isKilled ? 1 : 0;
    }
    expect((await run(next)).code).toBe(0);

    const expected = await dump(undisturbed);
    const found = await dump(killed);
    expect(kills).toBeGreaterThan(0);
    expect(expected.transitions.length).toBeGreaterThan(100);
    expect(found).toEqual(expected);
    expect(sentBy(killed)).toEqual(sentBy(undisturbed));
  });
});

/** Each scope once: sent again after a kill, a notification takes the place of the first. */
function sentBy(database: string): string[] {
  const lines = readFileSync(`${database}.sent`, 'utf8').trim().split('\n');
  return [...new Set(lines)].sort();
}
