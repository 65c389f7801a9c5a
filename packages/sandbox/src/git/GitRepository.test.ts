import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changedFiles, countCommits, listCommits, readCommit } from './Commit';
import { createBareRepository } from './createBareRepository';
import { GitCommandError, GitProcesses } from './GitProcesses';
import { GitRepository } from './GitRepository';
import { blobSha, writeCommit, type FileChange } from './writeCommit';

const PERSON = { name: 'A <b>\n', email: 'a@example.com' };
const PATHS = ['a.md', 'with blank/ü.md', 'with "quote"\tand\nline', '-dash'];

const write = (path: string, text: string): FileChange => ({
  kind: 'write',
  path,
  content: Buffer.from(text),
  mode: '100644',
});

describe('GitRepository', () => {
  let folder: string;
  let processes: GitProcesses;
  let repository: GitRepository;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'git repository-'));
    processes = new GitProcesses(folder);
    const bare = join(folder, 'shop.git');
    await mkdir(join(folder, 'temporary'));
    await createBareRepository(processes, {
      folder: bare,
      temporaryFolder: join(folder, 'temporary'),
      defaultBranch: 'main',
    });
    repository = new GitRepository(processes, bare);
  });
  afterEach(async () => {
    await processes.close();
    await rm(folder, { recursive: true });
  });

  const commit = (
    message: string,
    changes: FileChange[],
    parent?: string,
    branch = 'main',
  ) =>
    writeCommit(repository, {
      branch,
      parent,
      message,
      author: PERSON,
      committer: PERSON,
      changes,
    });

  it('is empty at first', async () => {
    expect(await repository.refs()).toEqual([]);
    expect(await repository.commitSha('main')).toBeUndefined();
    expect(await repository.sizeKilobytes()).toBe(0);
  });

  it('holds files with any name', async () => {
    const sha = await commit(
      'Begin',
      PATHS.map(path => write(path, path)),
    );

    const tree = await repository.tree(sha, { recursive: true });
    const blobs = tree.filter(({ type }) => type === 'blob');
    expect(blobs.map(({ path }) => path).sort()).toEqual([...PATHS].sort());
    for (const { path, sha: blob, size } of blobs) {
      expect((await repository.blob(blob)).toString('utf8')).toBe(path);
      expect(size).toBe(Buffer.byteLength(path));
      expect(blobSha(Buffer.from(path))).toBe(blob);
      expect((await repository.entry(sha, path))?.sha).toBe(blob);
    }
    const read = await readCommit(repository, sha);
    expect(read.files.map(({ path }) => path).sort()).toEqual(
      [...PATHS].sort(),
    );
  });

  it('reads a commit with its message, people and lines', async () => {
    const first = await commit('Begin', [write('a', '1\n2\n'), write('b', '')]);
    const message = 'Second\n\n\x1e\x1f odd \n- one\n';
    const second = await commit(
      message,
      [write('a', '1\nzwei\n3\n'), { kind: 'delete', path: 'b' }],
      first,
    );

    const read = await readCommit(repository, second);

    expect(read).toMatchObject({
      sha: second,
      parents: [first],
      message,
      author: { name: 'A b', email: 'a@example.com' },
      files: [
        { path: 'a', status: 'modified', additions: 2, deletions: 1 },
        { path: 'b', status: 'removed', additions: 0, deletions: 0 },
      ],
    });
    expect(read.committer.date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('lists commits by range, path and page', async () => {
    const first = await commit('1', [write('a', '1')]);
    const second = await commit('2', [write('b', '2')], first);
    const third = await commit('3', [write('a', '3')], second);

    const messages = async (options: Parameters<typeof listCommits>[1]) =>
      (await listCommits(repository, options)).map(({ message }) =>
        message.trim(),
      );
    expect(await messages({ revisions: [third] })).toEqual(['3', '2', '1']);
    expect(await messages({ revisions: [`${first}..${third}`] })).toEqual([
      '3',
      '2',
    ]);
    expect(await messages({ revisions: [third], path: 'a' })).toEqual([
      '3',
      '1',
    ]);
    expect(await messages({ revisions: [third], skip: 1, limit: 1 })).toEqual([
      '2',
    ]);
    expect(await countCommits(repository, { revisions: [third] })).toBe(3);
    expect(await changedFiles(repository, { from: first, to: third })).toEqual([
      { path: 'a', status: 'modified', additions: 1, deletions: 1 },
      { path: 'b', status: 'added', additions: 1, deletions: 0 },
    ]);
  });

  it('finds a commit by branch, tag, full reference and shortened SHA', async () => {
    const sha = await commit('1', [write('a', '1')]);
    await repository.updateRef('refs/tags/v1', sha, undefined);

    for (const name of [
      'main',
      'v1',
      'refs/heads/main',
      sha,
      sha.slice(0, 8),
    ]) {
      expect(await repository.commitSha(name)).toBe(sha);
    }
    for (const name of ['none', '--all', 'main^', '0123456', '']) {
      expect(await repository.commitSha(name)).toBeUndefined();
    }
  });

  it('does not move a reference that has moved meanwhile', async () => {
    const first = await commit('1', [write('a', '1')]);
    await commit('2', [write('a', '2')], first);

    await expect(
      repository.updateRef('refs/heads/main', first, first),
    ).rejects.toThrow(GitCommandError);
    await expect(commit('3', [write('a', '3')], first)).rejects.toThrow(
      GitCommandError,
    );
  });

  it('knows ancestors and the base of two branches', async () => {
    const base = await commit('1', [write('a', '1')]);
    const one = await commit('2', [write('b', '2')], base, 'one');
    const other = await commit('3', [write('c', '3')], base, 'other');

    expect(await repository.mergeBase(one, other)).toBe(base);
    expect(await repository.isAncestor(base, one)).toBe(true);
    expect(await repository.isAncestor(one, other)).toBe(false);
  });

  it('tells a failed command with what git said', async () => {
    await expect(repository.blob('0'.repeat(40))).rejects.toThrow(
      /^git cat-file blob 0+ ended with 128: fatal:/,
    );
  });
});

describe('GitProcesses', () => {
  it('ends what is still running when it is closed', async () => {
    const processes = new GitProcesses(tmpdir());
    const running = processes.run(['cat-file', '--batch'], {
      folder: __dirname,
    });
    const child = await processes.start(['hash-object', '--stdin'], {
      folder: tmpdir(),
    });
    const ended = new Promise(resolve => child.once('close', resolve));
    running.catch(() => undefined);

    await processes.close();

    await ended;
    expect(child.signalCode).toBe('SIGTERM');
  });

  it('starts nothing after it was closed', async () => {
    const processes = new GitProcesses(tmpdir());
    await processes.close();

    await expect(
      processes.run(['version'], { folder: tmpdir() }),
    ).rejects.toThrow('The sandbox stops; git version is not started');
  });

  it('says when there is no folder to work in', async () => {
    const processes = new GitProcesses(tmpdir());

    await expect(
      processes.run(['version'], { folder: '/does/not/exist' }),
    ).rejects.toThrow('ENOENT');
  });
});
