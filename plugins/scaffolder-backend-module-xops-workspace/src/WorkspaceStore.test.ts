import { Knex } from 'knex';
import { randomBytes } from 'node:crypto';
import {
  createTestDatabases,
  insertTask,
  migrateAll,
  recordProgress,
} from './__testUtils__/databases';
import { WorkspaceStore } from './WorkspaceStore';

const databases = createTestDatabases();
const taskId = '3f2c0c1e-9a53-4d70-9d3f-0b1f6a4c2d11';
const otherId = 'a8f0a1de-52a7-4bd0-8a0e-7c1f0c5d9e42';
const takenAt = new Date('2026-11-21T12:00:00Z');

describe.each(databases.eachSupportedId())('the store on %s', id => {
  let knex: Knex;
  let store: WorkspaceStore;

  const add = (packed: Buffer | string) =>
    store.add({ taskId, packed: Buffer.from(packed), takenAt });
  const restored = async () => {
    const point = await store.findRestorePoint(taskId);
    return point.from === 'snapshot' ? point.packed.toString() : point.from;
  };
  const count = async (table: string) => {
    const [{ rows }] = await knex(table).count({ rows: '*' });
    return Number(rows);
  };

  beforeAll(async () => {
    knex = await databases.init(id);
    await migrateAll(knex);
    store = new WorkspaceStore({ database: knex });
  });
  beforeEach(async () => {
    for (const table of ['snapshots', 'chunks']) {
      await knex(`xops_workspace_${table}`).delete();
    }
    await knex('tasks').delete();
    await insertTask(knex, taskId);
  });

  it('has nothing before the first step has finished', async () => {
    await expect(restored()).resolves.toBe('start');
    await add('half of a');
    await expect(restored()).resolves.toBe('start');
  });

  it('gives what the last finished step left', async () => {
    await add('a');
    await recordProgress(knex, taskId, { steps: ['a'] });
    await expect(restored()).resolves.toBe('a');
    await add('a, half of b');
    await expect(restored()).resolves.toBe('a');
    await add('ab');
    await recordProgress(knex, taskId, { steps: ['a', 'b'] });
    await expect(restored()).resolves.toBe('ab');
  });

  it('gives what a checkpoint of the running step left', async () => {
    await add('a');
    await recordProgress(knex, taskId, { steps: ['a'] });
    await recordProgress(knex, taskId, { steps: ['a'], checkpoints: ['b1'] });
    await add('b1');
    await add('b1, half of the rest');
    await expect(restored()).resolves.toBe('b1');
  });

  it('says so when steps have finished but nothing is stored', async () => {
    await recordProgress(knex, taskId, { steps: ['a'] });
    await expect(store.findRestorePoint(taskId)).resolves.toEqual({
      from: 'nothing',
      progress: { finishedSteps: ['a'], checkpoints: 0 },
    });
  });

  it('keeps two snapshots at most, and content once', async () => {
    await add('a');
    await recordProgress(knex, taskId, { steps: ['a'] });
    for (const content of ['half', 'half again', 'a', 'a', 'half']) {
      await add(content);
    }
    await expect(count('xops_workspace_snapshots')).resolves.toBe(2);
    await expect(count('xops_workspace_chunks')).resolves.toBe(2);
    await add('a');
    await expect(count('xops_workspace_snapshots')).resolves.toBe(2);
    await expect(count('xops_workspace_chunks')).resolves.toBe(1);
    await expect(restored()).resolves.toBe('a');
  });

  it('gives large content back byte for byte, cut into pieces', async () => {
    const packed = randomBytes(2.5 * 1024 * 1024);
    await store.add({ taskId, packed, takenAt });
    await recordProgress(knex, taskId, { steps: ['a'] });
    await expect(count('xops_workspace_chunks')).resolves.toBe(3);
    const point = await store.findRestorePoint(taskId);
    expect(point.from === 'snapshot' && point.packed.equals(packed)).toBe(true);
  });

  it('changes nothing when storing breaks off in the middle', async () => {
    await add('a');
    await recordProgress(knex, taskId, { steps: ['a'] });
    const packed = Buffer.alloc(3 * 1024 * 1024, 1);
    const broken = Object.assign(packed, {
      subarray(start: number, end: number) {
        if (start > 0) {
          throw new Error('killed');
        }
        return Uint8Array.prototype.subarray.call(packed, start, end);
      },
    });
    await expect(
      store.add({ taskId, packed: broken, takenAt }),
    ).rejects.toThrow('killed');
    await expect(restored()).resolves.toBe('a');
    await expect(count('xops_workspace_chunks')).resolves.toBe(1);
  });

  it('refuses content that is damaged', async () => {
    await add('a');
    await recordProgress(knex, taskId, { steps: ['a'] });
    await knex('xops_workspace_chunks').update({ content: Buffer.from('b') });
    await expect(restored()).rejects.toThrow(
      `The stored workspace of task '${taskId}' is damaged`,
    );
  });

  it('drops the content at the end, and remembers that it was the end', async () => {
    await add('a');
    await recordProgress(knex, taskId, { steps: ['a'] });
    await store.end({ taskId, takenAt });
    await expect(count('xops_workspace_chunks')).resolves.toBe(0);
    await expect(restored()).resolves.toBe('end');
  });

  it('names a task that does not exist', async () => {
    await expect(store.findRestorePoint(otherId)).rejects.toThrow(
      `No scaffolder task '${otherId}'`,
    );
  });

  it('keeps the workspaces of other tasks', async () => {
    await insertTask(knex, otherId);
    await store.add({ taskId: otherId, packed: Buffer.from('o'), takenAt });
    await add('a');
    await store.end({ taskId, takenAt });
    await recordProgress(knex, otherId, { steps: ['o'] });
    await expect(store.findRestorePoint(otherId)).resolves.toMatchObject({
      from: 'snapshot',
    });
  });

  it.each([
    ['failed', '2026-11-21T12:00:01Z', 1],
    ['cancelled', '2026-11-21T12:00:01Z', 1],
    ['completed', '2026-11-21T12:00:01Z', 1],
    ['failed', '2026-11-21T11:59:59Z', 0],
    ['processing', '2026-11-21T12:00:01Z', 0],
    ['open', '2026-11-21T12:00:01Z', 0],
  ])(
    'on purging what is older, a task that is %s, before %s: %d',
    async (status, before, purged) => {
      await add('a');
      await recordProgress(knex, taskId, { steps: ['a'] });
      await knex('tasks').where({ id: taskId }).update({ status });
      await expect(store.purge({ before: new Date(before) })).resolves.toBe(
        purged,
      );
      await expect(count('xops_workspace_chunks')).resolves.toBe(1 - purged);
      await expect(restored()).resolves.toBe(purged ? 'nothing' : 'a');
    },
  );

  it('purges what belongs to no task any more', async () => {
    await add('a');
    await knex('tasks').delete();
    const before = new Date('2026-11-22T00:00:00Z');
    await expect(store.purge({ before })).resolves.toBe(1);
    await expect(count('xops_workspace_snapshots')).resolves.toBe(0);
    await expect(count('xops_workspace_chunks')).resolves.toBe(0);
  });
});
