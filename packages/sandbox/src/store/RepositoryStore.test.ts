import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitProcesses } from '../git/GitProcesses';
import { RepositoryStore } from './RepositoryStore';

const NEW = {
  owner: 'demo',
  name: 'shop',
  description: '',
  isPrivate: true,
  isTemplate: false,
  defaultBranch: 'main',
};

describe('RepositoryStore', () => {
  let folder: string;
  let processes: GitProcesses;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'repository store-'));
    processes = new GitProcesses(folder);
  });
  afterEach(async () => {
    await processes.close();
    await rm(folder, { recursive: true });
  });

  const openStore = () => RepositoryStore.open({ folder, processes });

  it('reads again what an earlier process wrote', async () => {
    const first = await openStore();
    const added = await first.add(NEW);
    added.record.topics = ['a'];
    await added.save();

    const second = await openStore();

    expect(second.all.map(({ record }) => record)).toEqual([added.record]);
    expect(await second.get('demo', 'shop')?.git.branches()).toEqual([]);
  });

  it('finds names without regard to case', async () => {
    const store = await openStore();
    await store.add(NEW);

    expect(store.get('Demo', 'SHOP')?.fullName).toBe('demo/shop');
    expect(store.get('demo', 'other')).toBeUndefined();
  });

  it('takes a name at once, and shows the repository when it is there', async () => {
    const store = await openStore();

    const adding = store.add(NEW);

    expect(store.isTaken('demo', 'Shop')).toBe(true);
    expect(store.get('demo', 'shop')).toBeUndefined();
    await adding;
    expect(store.get('demo', 'shop')).toBeDefined();
  });

  it('never gives an id twice', async () => {
    const store = await openStore();
    const first = await store.add(NEW);
    await store.remove(first);

    const second = await store.add(NEW);

    expect(second.record.id).toBe(first.record.id + 1);
  });

  it('frees the name when a repository could not be made', async () => {
    const store = await openStore();
    await rm(join(folder, 'repositories'), { recursive: true });

    await expect(store.add(NEW)).rejects.toThrow('ENOENT');

    expect(store.isTaken('demo', 'shop')).toBe(false);
  });

  it('removes the record and the history', async () => {
    const store = await openStore();
    await store.remove(await store.add(NEW));

    expect(store.all).toEqual([]);
    expect(await readdir(join(folder, 'repositories'))).toEqual([]);
  });

  it('clears away what a killed process left behind', async () => {
    const store = await openStore();
    await store.add(NEW);
    const repositories = join(folder, 'repositories');
    await mkdir(join(repositories, '7.git'));
    await writeFile(join(repositories, '1.json.half'), '{');
    await writeFile(join(folder, 'temporary', 'merge-1'), '');

    const again = await openStore();

    expect(again.all).toHaveLength(1);
    expect((await readdir(repositories)).sort()).toEqual(['1.git', '1.json']);
    expect(await readdir(join(folder, 'temporary'))).toEqual([]);
  });

  it('gives ids across all repositories to pull requests, hooks and comments', async () => {
    const store = await openStore();
    await store.add(NEW);

    expect(store.nextPullId()).toBe(1);
    expect(store.nextCommentId()).toBe(1);
    expect(store.nextHookId([])).toBe(1);
  });

  it('makes histories that do not depend on the programs of the machine', async () => {
    const store = await openStore();
    const { git } = await store.add({ ...NEW, defaultBranch: 'trunk' });

    expect((await git.run(['symbolic-ref', 'HEAD'])).toString()).toBe(
      'refs/heads/trunk\n',
    );
    expect(existsSync(join(git.folder, 'hooks', 'pre-receive'))).toBe(true);
    expect(await readdir(join(git.folder, 'hooks'))).toEqual(['pre-receive']);
  });
});

describe('Repository', () => {
  it('lets writers in one after another, also after one has failed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'repository-'));
    const processes = new GitProcesses(folder);
    const store = await RepositoryStore.open({ folder, processes });
    const repository = await store.add(NEW);
    const steps: string[] = [];
    const slow = repository.exclusively(async () => {
      steps.push('first begins');
      await new Promise(resolve => setImmediate(resolve));
      steps.push('first ends');
      throw new Error('failed');
    });
    const next = repository.exclusively(async () => {
      steps.push('second begins');
      return 2;
    });

    await expect(slow).rejects.toThrow('failed');
    await expect(next).resolves.toBe(2);

    expect(steps).toEqual(['first begins', 'first ends', 'second begins']);
    await processes.close();
    await rm(folder, { recursive: true });
  });
});
