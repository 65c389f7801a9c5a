import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Provenance } from '@xops/plugin-xops-golden-paths-common';
import { Knex } from 'knex';
import { CreatedStore } from './CreatedStore';
import {
  provenanceOf,
  provenanceUrlOf,
  reportOf,
} from './__testUtils__/fixtures';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

const checkout = 'component:default/checkout';
const location = {
  provenanceUrl: provenanceUrlOf('checkout'),
  repositoryUrl: 'https://git.example.com/shop/checkout',
};

/** A minute of one morning, in the order of the tests' stories. */
function minute(number: number): Date {
  return new Date(Date.UTC(2026, 2, 2, 8, number));
}

describe.each(databases.eachSupportedId())('CreatedStore on %s', id => {
  let knex: Knex;
  let store: CreatedStore;

  beforeEach(async () => {
    knex = await databases.init(id);
    store = await CreatedStore.create(mockServices.database({ knex }));
  });

  async function save(
    at: number,
    reading: Parameters<CreatedStore['saveReading']>[0]['reading'],
    entityRef = checkout,
  ) {
    await store.saveReading({
      entityRef,
      location,
      reading,
      triedAt: minute(at),
    });
  }

  const good = (overrides: Partial<Provenance> = {}) =>
    ({
      status: 'read',
      provenance: provenanceOf(overrides),
      etag: 'e1',
    } as const);
  const bad = { status: 'failed', message: 'no answer' } as const;

  it('knows nothing at first', async () => {
    await expect(store.listRecords()).resolves.toEqual([]);
    await expect(store.findRecord(checkout)).resolves.toBeUndefined();
    await expect(store.getRound()).resolves.toEqual({});
    await expect(store.findEtags([checkout])).resolves.toEqual(new Map());
  });

  describe('runs', () => {
    it('keeps a report once, however often it comes', async () => {
      await expect(store.saveRun(reportOf(), minute(0))).resolves.toEqual({
        taskId: 'task-1',
        entityRef: checkout,
        created: true,
      });
      await expect(
        store.saveRun({ ...reportOf(), commitHash: 'later' }, minute(1)),
      ).resolves.toMatchObject({ created: false });
      const [record, ...others] = await store.listRecords();
      expect(others).toEqual([]);
      expect(record).toMatchObject({
        entityRef: checkout,
        runs: [
          {
            commitHash: 'later',
            reportedAt: minute(1).toISOString(),
            facts: { taskId: 'task-1' },
          },
        ],
      });
    });

    it('keeps one when the same report comes twice at once', async () => {
      await Promise.all([
        store.saveRun(reportOf(), minute(0)),
        store.saveRun(reportOf(), minute(0)),
      ]);
      expect((await store.findRecord(checkout))?.runs).toHaveLength(1);
    });

    it('refuses a second entity of one task and leaves the first', async () => {
      await store.saveRun(reportOf(), minute(0));
      await expect(
        store.saveRun(
          reportOf({ entityRef: 'component:default/other' }),
          minute(1),
        ),
      ).rejects.toThrow(
        "Task 'task-1' has already reported another entity than component:default/other",
      );
      expect((await store.listRecords()).map(it => it.entityRef)).toEqual([
        checkout,
      ]);
    });

    it('keeps every run of an entity', async () => {
      await store.saveRun(reportOf(), minute(0));
      await store.saveRun(reportOf({ taskId: 'task-2' }), minute(1));
      const record = await store.findRecord(checkout);
      expect(record?.runs.map(run => run.facts.taskId).sort()).toEqual([
        'task-1',
        'task-2',
      ]);
    });

    it('finds an entity whatever the case of its reference', async () => {
      await store.saveRun(
        reportOf({ entityRef: 'Component:Default/Checkout' }),
        minute(0),
      );
      expect(await store.findRecord(checkout)).toBeDefined();
    });
  });

  describe('files', () => {
    it('keeps a good copy with where and when it was read', async () => {
      await save(0, good());
      await expect(store.findRecord(checkout)).resolves.toMatchObject({
        runs: [],
        file: {
          ...location,
          facts: { taskId: 'task-1' },
          readAt: minute(0).toISOString(),
          error: undefined,
        },
      });
      await expect(store.findEtags([checkout, 'other'])).resolves.toEqual(
        new Map([
          [checkout, { provenanceUrl: location.provenanceUrl, etag: 'e1' }],
        ]),
      );
    });

    it('keeps the last good copy through failures, and since when they last', async () => {
      await save(0, good());
      await save(1, bad);
      await save(2, { status: 'failed', message: 'still no answer' });
      const record = await store.findRecord(checkout);
      expect(record?.file).toMatchObject({
        facts: { taskId: 'task-1' },
        readAt: minute(0).toISOString(),
        error: { message: 'still no answer', since: minute(1).toISOString() },
      });
      await expect(store.findEtags([checkout])).resolves.toEqual(new Map());
    });

    it('forgets a failure when the file is read again', async () => {
      await save(0, bad);
      await save(1, good());
      await save(2, bad);
      await save(3, { status: 'unchanged' });
      expect((await store.findRecord(checkout))?.file).toMatchObject({
        facts: { taskId: 'task-1' },
        readAt: minute(3).toISOString(),
        error: undefined,
      });
      await save(4, bad);
      expect((await store.findRecord(checkout))?.file?.error?.since).toBe(
        minute(4).toISOString(),
      );
    });

    it('knows of a file that was never read only why', async () => {
      await store.saveReading({
        entityRef: checkout,
        reading: bad,
        triedAt: minute(0),
      });
      expect((await store.findRecord(checkout))?.file).toEqual({
        error: { message: 'no answer', since: minute(0).toISOString() },
      });
    });

    it('keeps the later of two readings, whichever ends first', async () => {
      await save(5, good({ taskId: 'after-the-push' }));
      await save(4, good({ taskId: 'before-the-push' }));
      expect((await store.findRecord(checkout))?.file?.facts?.taskId).toBe(
        'after-the-push',
      );
    });

    it('finds the entities of a repository by any spelling of its address', async () => {
      await save(0, good());
      await save(0, bad, 'api:default/checkout');
      await expect(
        store.findEntitiesOf('http://git.example.com/Shop/checkout.git'),
      ).resolves.toEqual(['api:default/checkout', checkout]);
      await expect(
        store.findEntitiesOf('https://git.example.com/shop/check'),
      ).resolves.toEqual([]);
      await expect(store.findEntitiesOf('nonsense')).resolves.toEqual([]);
    });

    it('puts the file and the runs of an entity into one record', async () => {
      await store.saveRun(reportOf(), minute(0));
      await save(1, good());
      const records = await store.listRecords();
      expect(records).toHaveLength(1);
      expect(records[0]).toMatchObject({
        runs: [{ facts: { taskId: 'task-1' } }],
        file: { facts: { taskId: 'task-1' } },
      });
    });
  });

  describe('rounds', () => {
    it('hides files that a complete round did not come across, until they are back', async () => {
      await save(0, good());
      await save(2, good(), 'component:default/other');
      await store.finishRound(minute(1), minute(3));
      expect((await store.listRecords()).map(it => it.entityRef)).toEqual([
        'component:default/other',
      ]);
      await expect(
        store.findEntitiesOf(location.repositoryUrl),
      ).resolves.toEqual(['component:default/other']);

      await save(4, { status: 'unchanged' });
      expect((await store.findRecord(checkout))?.file?.facts?.taskId).toBe(
        'task-1',
      );
    });

    it('leaves runs of what is gone', async () => {
      await store.saveRun(reportOf(), minute(0));
      await save(0, good());
      await store.finishRound(minute(1), minute(2));
      await expect(store.findRecord(checkout)).resolves.toMatchObject({
        runs: [{ facts: { taskId: 'task-1' } }],
        file: undefined,
      });
    });

    it('remembers the last complete round beside what stopped the next', async () => {
      await store.finishRound(minute(0), minute(1));
      await store.failRound('the catalog did not answer');
      await expect(store.getRound()).resolves.toEqual({
        finishedAt: minute(1).toISOString(),
        problem: 'the catalog did not answer',
      });
      await store.finishRound(minute(2), minute(3));
      await expect(store.getRound()).resolves.toEqual({
        finishedAt: minute(3).toISOString(),
      });
    });
  });

  describe('findProvenance', () => {
    it('prefers the file, which may have been mended', async () => {
      await store.saveRun(reportOf({ answers: { from: 'run' } }), minute(0));
      await save(1, good({ answers: { from: 'file' } }));
      await expect(
        store.findProvenance(checkout, 'task-1'),
      ).resolves.toMatchObject({ answers: { from: 'file' } });
    });

    it('takes the run when the file is of another task', async () => {
      await store.saveRun(reportOf({ answers: { from: 'run' } }), minute(0));
      await save(1, good({ taskId: 'task-2' }));
      await expect(
        store.findProvenance(checkout, 'task-1'),
      ).resolves.toMatchObject({ answers: { from: 'run' } });
    });

    it("does not give out another entity's run", async () => {
      await store.saveRun(reportOf(), minute(0));
      await expect(
        store.findProvenance('component:default/other', 'task-1'),
      ).resolves.toBeUndefined();
    });
  });
});
