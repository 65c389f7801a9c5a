import { rm } from 'node:fs/promises';
import { createGzip } from 'node:zlib';
import type { Readable } from 'node:stream';
import type { GitProcesses, GitRunOptions } from './GitProcesses';
import { parseRefs, type Ref } from './Ref';
import { isTreePath, parseTree, type TreeEntry } from './TreeEntry';

const SHA = /^[0-9a-f]{40}$/;
const ABBREVIATED_SHA = /^[0-9a-f]{4,40}$/;

/** A bare repository on disk. References are cached: all who write call `changed()`. */
export class GitRepository {
  readonly folder: string;
  readonly processes: GitProcesses;
  #refs: Promise<Ref[]> | undefined;

  constructor(processes: GitProcesses, folder: string) {
    this.processes = processes;
    this.folder = folder;
  }

  async run(
    args: string[],
    options?: Omit<GitRunOptions, 'folder'>,
  ): Promise<Buffer> {
    const result = await this.processes.run(args, {
      ...options,
      folder: this.folder,
    });
    return result.stdout;
  }

  changed(): void {
    this.#refs = undefined;
  }

  async refs(): Promise<Ref[]> {
    this.#refs ??= this.run([
      'for-each-ref',
      '--sort=refname',
      '--sort=-committerdate',
      '--format=%(refname)%00%(objectname)%00%(*objectname)',
      'refs/heads',
      'refs/tags',
    ]).then(parseRefs);
    try {
      return await this.#refs;
    } catch (error) {
      this.#refs = undefined;
      throw error;
    }
  }

  /** Newest commit first, then by name, as Gitea lists them. */
  async branches(): Promise<Ref[]> {
    return (await this.refs()).filter(ref => ref.kind === 'branch');
  }

  async tags(): Promise<Ref[]> {
    return (await this.refs()).filter(ref => ref.kind === 'tag');
  }

  async branch(name: string): Promise<Ref | undefined> {
    return (await this.branches()).find(ref => ref.name === name);
  }

  /** The commit that a branch, a tag, a full reference or a (shortened) SHA means. */
  async commitSha(name: string): Promise<string | undefined> {
    const refs = await this.refs();
    const ref =
      refs.find(({ kind, name: own }) => kind === 'branch' && own === name) ??
      refs.find(({ kind, name: own }) => kind === 'tag' && own === name) ??
      refs.find(({ fullName }) => fullName === name);
    if (ref) {
      return ref.commitSha;
    }
    if (!ABBREVIATED_SHA.test(name)) {
      return undefined;
    }
    return this.#object(`${name}^{commit}`);
  }

  /** SHA of the tree of a commit, or of a tree given by its SHA. */
  async treeSha(name: string): Promise<string | undefined> {
    const commitSha = await this.commitSha(name);
    if (commitSha) {
      return this.#object(`${commitSha}^{tree}`);
    }
    return SHA.test(name) ? this.#object(`${name}^{tree}`) : undefined;
  }

  async tree(
    treeish: string,
    options: { recursive?: boolean } = {},
  ): Promise<TreeEntry[]> {
    const recursion = options.recursive ? ['-r', '-t'] : [];
    return parseTree(
      await this.run(['ls-tree', '-l', '-z', ...recursion, treeish]),
    );
  }

  /** The entry at a path of a commit; undefined when there is none. */
  async entry(commitSha: string, path: string): Promise<TreeEntry | undefined> {
    if (!isTreePath(path)) {
      return undefined;
    }
    const entries = parseTree(
      await this.run(['ls-tree', '-l', '-z', commitSha, '--', path]),
    );
    return entries.find(entry => entry.path === path);
  }

  async blob(sha: string): Promise<Buffer> {
    return this.run(['cat-file', 'blob', sha]);
  }

  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    const { exitCode } = await this.processes.run(
      ['merge-base', '--is-ancestor', ancestor, descendant],
      { folder: this.folder, expectedExitCodes: [1] },
    );
    return exitCode === 0;
  }

  async mergeBase(one: string, other: string): Promise<string | undefined> {
    const { stdout } = await this.processes.run(['merge-base', one, other], {
      folder: this.folder,
      expectedExitCodes: [1],
    });
    return stdout.toString('utf8').trim() || undefined;
  }

  /** Fails when the reference is not at `from` any more; undefined stands for "no such reference". */
  async updateRef(
    fullName: string,
    to: string | undefined,
    from: string | undefined,
  ): Promise<void> {
    const zero = '0'.repeat(40);
    await this.run([
      'update-ref',
      ...(to ? [fullName, to, from ?? zero] : ['-d', fullName, from ?? zero]),
    ]);
    this.changed();
  }

  async archive(
    format: 'tar.gz' | 'zip',
    options: { commitSha: string; topFolder: string },
  ): Promise<{ stream: Readable; done: Promise<void> }> {
    const child = await this.processes.start(
      [
        'archive',
        `--format=${format === 'zip' ? 'zip' : 'tar'}`,
        `--prefix=${options.topFolder}/`,
        options.commitSha,
      ],
      { folder: this.folder },
    );
    child.stderr.resume();
    child.stdin.end();
    const done = new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', code =>
        code === 0
          ? resolve()
          : reject(new Error(`git archive ended with ${code}`)),
      );
    });
    if (format === 'zip') {
      return { stream: child.stdout, done };
    }
    // Compressed here, since git before 2.38 starts a gzip program that may be missing.
    return { stream: child.stdout.pipe(createGzip()), done };
  }

  async sizeKilobytes(): Promise<number> {
    const counts = await this.run(['count-objects', '-v']);
    const fields = new Map(
      counts
        .toString('utf8')
        .split('\n')
        .map(line => line.split(': '))
        .map(([key, value]) => [key, Number(value)]),
    );
    return (fields.get('size') ?? 0) + (fields.get('size-pack') ?? 0);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  async #object(expression: string): Promise<string | undefined> {
    const { stdout } = await this.processes.run(
      ['rev-parse', '--verify', '--quiet', '--end-of-options', expression],
      { folder: this.folder, expectedExitCodes: [1, 128] },
    );
    return stdout.toString('utf8').trim() || undefined;
  }
}
