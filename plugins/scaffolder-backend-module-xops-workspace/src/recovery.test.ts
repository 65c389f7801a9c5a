import { createMockDirectory } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { randomBytes } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabases } from './__testUtils__/databases';
import { startReplica, StepBodies, until } from './__testUtils__/scaffolder';

const databases = createTestDatabases();
const directory = createMockDirectory();

type Replica = Awaited<ReturnType<typeof startReplica>>;

/** A step that leaves a file of its own name, `half` a file first. */
function write(name: string, between: () => Promise<void> = async () => {}) {
  return async ({ workspacePath }: { workspacePath: string }) => {
    const path = join(workspacePath, `${name}.txt`);
    writeFileSync(path, 'ha');
    await between();
    writeFileSync(path, 'half no more');
  };
}

/** A step that notes which files it was given. */
function publish(published: string[][]) {
  return async ({ workspacePath }: { workspacePath: string }) => {
    published.push(readdirSync(workspacePath).sort());
  };
}

const never = () => new Promise<void>(() => {});

async function failingOnce(fail: { times: number }) {
  fail.times += 1;
  if (fail.times === 1) {
    throw new Error('the Git host is down');
  }
}

describe.each(databases.eachSupportedId())('a run on %s', id => {
  let knex: Knex;
  let replica: Replica;

  const start = async (steps: StepBodies, recovery = {}) => {
    replica = await startReplica({
      knex,
      workingDirectory: directory.resolve('work'),
      steps,
      recovery,
    });
  };
  const settle = async (taskId: string) => {
    await until(async () =>
      ['completed', 'failed'].includes(await replica.statusOf(taskId)),
    );
    return replica.statusOf(taskId);
  };
  const chunks = () => knex('xops_workspace_chunks').pluck('task_id');

  beforeEach(async () => {
    directory.setContent({ work: {}, elsewhere: {} });
    knex = await databases.init(id);
  });
  afterEach(async () => {
    await replica?.stop();
  });

  it('leaves nothing behind when it comes to its end', async () => {
    const published: string[][] = [];
    await start({ fetch: write('fetch'), publish: publish(published) });
    const taskId = await replica.run();
    await expect(settle(taskId)).resolves.toBe('completed');
    expect(published).toEqual([['fetch.txt']]);
    await until(async () => (await chunks()).length === 0);
    expect(directory.content()).toEqual({ work: {}, elsewhere: {} });
  });

  it('goes on, when it is tried again, from what the last finished step left', async () => {
    const published: string[][] = [];
    const fail = { times: 0 };
    await start({
      fetch: write('fetch'),
      render: async context => {
        published.push(readdirSync(context.workspacePath));
        await write('render', () => failingOnce(fail))(context);
      },
      publish: publish(published),
    });
    const taskId = await replica.run();
    await expect(settle(taskId)).resolves.toBe('failed');
    await expect(replica.errorOf(taskId)).resolves.toContain(
      'the Git host is down',
    );
    expect(directory.content()).toEqual({ work: {}, elsewhere: {} });

    await replica.retry(taskId);
    await until(() => published.length === 3);
    await expect(settle(taskId)).resolves.toBe('completed');
    expect(published).toEqual([
      ['fetch.txt'],
      ['fetch.txt'],
      ['fetch.txt', 'render.txt'],
    ]);
  });

  it('stays finished when it is tried again after its end', async () => {
    const published: string[][] = [];
    await start({ fetch: write('fetch'), publish: publish(published) });
    const taskId = await replica.run();
    await settle(taskId);
    await until(async () => (await chunks()).length === 0);
    await replica.retry(taskId);
    await expect(settle(taskId)).resolves.toBe('completed');
    expect(published).toHaveLength(1);
  });

  it('publishes nothing when what the finished steps left is gone', async () => {
    const published: string[][] = [];
    const fail = { times: 0 };
    await start({
      fetch: write('fetch'),
      publish: async context => {
        await failingOnce(fail);
        await publish(published)(context);
      },
    });
    const taskId = await replica.run();
    await settle(taskId);
    await knex('xops_workspace_snapshots').delete();
    await replica.retry(taskId);
    await expect(settle(taskId)).resolves.toBe('failed');
    await expect(replica.errorOf(taskId)).resolves.toContain(
      `What the finished steps 'fetch' left in the workspace of task '${taskId}' is not stored`,
    );
    expect(published).toEqual([]);
  });

  it('fails at the step that leaves more than may be stored', async () => {
    const published: string[][] = [];
    await start(
      {
        fetch: async ({ workspacePath }) =>
          writeFileSync(join(workspacePath, 'noise'), randomBytes(2 ** 21)),
        publish: publish(published),
      },
      { xops: { maximumMebibytes: 1 } },
    );
    const taskId = await replica.run();
    await expect(settle(taskId)).resolves.toBe('failed');
    await expect(replica.errorOf(taskId)).resolves.toContain(
      'packed it takes more than 1 MiB',
    );
    expect(published).toEqual([]);
  });
});

/** Two connections to one new database, as two replicas have them. */
async function connectTwice(
  id: Parameters<typeof databases.init>[0],
): Promise<[Knex, Knex]> {
  if (id === 'SQLITE_3') {
    const filename = directory.resolve('scaffolder.sqlite');
    const connect = () =>
      knexFactory({
        client: 'better-sqlite3',
        connection: { filename },
        useNullAsDefault: true,
      });
    return [connect(), connect()];
  }
  const first = await databases.init(id);
  const { client, connection } = first.client.config;
  return [first, knexFactory({ client, connection })];
}

describe.each(databases.eachSupportedId())('a crash on %s', id => {
  // The scaffolder looks for runs that were cut off every ten seconds.
  it('in the middle of a step: another replica goes on without its cut files', async () => {
    directory.setContent({ work: {}, elsewhere: {} });
    const [first, second] = await connectTwice(id);
    const published: string[][] = [];
    const begun: string[] = [];

    const killed = await startReplica({
      knex: first,
      workingDirectory: directory.resolve('work'),
      steps: {
        fetch: write('fetch'),
        render: write('render', async () => {
          begun.push('render');
          await never();
        }),
        publish: publish(published),
      },
    });
    const taskId = await killed.run();
    await until(() => begun.length > 0);
    killed.kill();
    expect(readdirSync(directory.resolve('work', taskId)).sort()).toEqual([
      'fetch.txt',
      'render.txt',
    ]);

    const survivor = await startReplica({
      knex: second,
      workingDirectory: directory.resolve('elsewhere'),
      steps: {
        fetch: async () => {
          throw new Error('The first step must not run again');
        },
        render: publish(published),
        publish: publish(published),
      },
      recovery: { staleTimeout: { seconds: 2 } },
    });
    try {
      await until(
        async () =>
          (await survivor.statusOf(taskId)) !== 'processing' &&
          published.length > 1,
      );
      await until(
        async () => (await survivor.statusOf(taskId)) === 'completed',
      );
      expect(published).toEqual([['fetch.txt'], ['fetch.txt']]);
    } finally {
      await survivor.stop();
      await killed.stop();
      await Promise.all([first.destroy(), second.destroy()]);
    }
  });
});
