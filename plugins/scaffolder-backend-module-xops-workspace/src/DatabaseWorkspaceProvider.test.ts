import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { randomBytes } from 'node:crypto';
import { DatabaseWorkspaceProvider } from './DatabaseWorkspaceProvider';
import {
  insertTask,
  migrateAll,
  recordProgress,
} from './__testUtils__/databases';
import { WorkspaceStore } from './WorkspaceStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const taskId = '3f2c0c1e-9a53-4d70-9d3f-0b1f6a4c2d11';
const directory = createMockDirectory();

describe('the workspace provider', () => {
  let knex: Knex;
  let provider: DatabaseWorkspaceProvider;

  const workspace = directory.resolve(taskId);
  const setWorkspace = (content: Record<string, string | Buffer>) =>
    directory.setContent({ [taskId]: content });
  const serialize = () =>
    provider.serializeWorkspace({ taskId, path: workspace });
  const rehydrate = () =>
    provider.rehydrateWorkspace({ taskId, targetPath: workspace });

  beforeEach(async () => {
    directory.clear();
    knex = await databases.init('SQLITE_3');
    await migrateAll(knex);
    await insertTask(knex, taskId);
    provider = new DatabaseWorkspaceProvider({
      store: new WorkspaceStore({ database: knex }),
      logger: mockServices.logger.mock(),
      maximumBytes: 1024 * 1024,
    });
  });

  it('brings the workspace back on a machine that never had it', async () => {
    setWorkspace({ 'a.txt': 'A' });
    await serialize();
    await recordProgress(knex, taskId, { steps: ['a'] });
    directory.clear();
    await rehydrate();
    expect(directory.content()).toEqual({ [taskId]: { 'a.txt': 'A' } });
  });

  it('leaves nothing of a step that was killed on this machine', async () => {
    setWorkspace({ 'a.txt': 'A' });
    await serialize();
    await recordProgress(knex, taskId, { steps: ['a'] });
    directory.setContent({
      [taskId]: { 'a.txt': 'changed by b', 'b.txt': 'cut he' },
      [`${taskId}_step-b-x7Yz1Q`]: { 'download.txt': 'cut' },
      'a-run-of-somebody-else': { 'c.txt': 'C' },
    });
    await rehydrate();
    expect(directory.content()).toEqual({
      [taskId]: { 'a.txt': 'A' },
      'a-run-of-somebody-else': { 'c.txt': 'C' },
    });
  });

  it('leaves nothing of a first step that was killed', async () => {
    setWorkspace({ 'a.txt': 'cut he' });
    await rehydrate();
    expect(directory.content()).toEqual({ [taskId]: {} });
  });

  it('refuses to go on when what finished steps left is not stored', async () => {
    setWorkspace({});
    await recordProgress(knex, taskId, { steps: ['fetch', 'check'] });
    await expect(rehydrate()).rejects.toThrow(
      `What the finished steps 'fetch', 'check' left in the workspace of task '${taskId}' is not stored`,
    );
  });

  it('gives an empty folder to a run that had come to its end', async () => {
    setWorkspace({ 'a.txt': 'A' });
    await serialize();
    await recordProgress(knex, taskId, { steps: ['a'] });
    await provider.cleanWorkspace({ taskId });
    await rehydrate();
    expect(directory.content()).toEqual({ [taskId]: {} });
  });

  it('keeps what was stored when the next workspace is too large', async () => {
    setWorkspace({ 'a.txt': 'A' });
    await serialize();
    await recordProgress(knex, taskId, { steps: ['a'] });
    setWorkspace({ noise: randomBytes(2 * 1024 * 1024) });
    await expect(serialize()).rejects.toThrow(/too large to be stored/);
    await rehydrate();
    expect(directory.content()).toEqual({ [taskId]: { 'a.txt': 'A' } });
  });

  describe('asked again', () => {
    const add = jest.spyOn(WorkspaceStore.prototype, 'add');

    /** As the clock would be when all changes are old enough. */
    const later = () =>
      jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);

    beforeEach(() => add.mockClear());
    afterEach(() => jest.mocked(Date.now).mockRestore());

    it('packs nothing when nothing was changed', async () => {
      setWorkspace({ 'a.txt': 'A' });
      later();
      await serialize();
      await recordProgress(knex, taskId, { steps: ['a'] });
      await serialize();
      await recordProgress(knex, taskId, { steps: ['a', 'b'] });
      expect(add).toHaveBeenCalledTimes(1);
      directory.clear();
      await rehydrate();
      expect(directory.content()).toEqual({ [taskId]: { 'a.txt': 'A' } });
    });

    it('packs what was changed', async () => {
      setWorkspace({ 'a.txt': 'A' });
      later();
      await serialize();
      await recordProgress(knex, taskId, { steps: ['a'] });
      setWorkspace({ 'a.txt': 'B' });
      await serialize();
      await recordProgress(knex, taskId, { steps: ['a', 'b'] });
      expect(add).toHaveBeenCalledTimes(2);
      await rehydrate();
      expect(directory.content()).toEqual({ [taskId]: { 'a.txt': 'B' } });
    });

    it('packs again what is too young to tell', async () => {
      setWorkspace({ 'a.txt': 'A' });
      jest.spyOn(Date, 'now').mockReturnValue(0);
      await serialize();
      await serialize();
      expect(add).toHaveBeenCalledTimes(2);
    });

    it('packs again what is no longer stored', async () => {
      setWorkspace({ 'a.txt': 'A' });
      later();
      await serialize();
      await knex('xops_workspace_chunks').delete();
      await serialize();
      await recordProgress(knex, taskId, { steps: ['a'] });
      expect(add).toHaveBeenCalledTimes(2);
      await rehydrate();
      expect(directory.content()).toEqual({ [taskId]: { 'a.txt': 'A' } });
    });
  });
});
