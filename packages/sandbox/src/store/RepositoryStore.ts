import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createBareRepository } from '../git/createBareRepository';
import type { GitProcesses } from '../git/GitProcesses';
import { GitRepository } from '../git/GitRepository';
import { JsonFile } from './JsonFile';
import { now, sameName } from './AccountStore';
import {
  repositorySchema,
  type Hook,
  type Pull,
  type RepositoryRecord,
} from './records';
import { Repository } from './Repository';

export interface NewRepository {
  owner: string;
  name: string;
  description: string;
  isPrivate: boolean;
  isTemplate: boolean;
  defaultBranch: string;
}

/**
 * `<folder>/<id>.git` is a repository's history, `<folder>/<id>.json` what git does not hold. The
 * record decides what exists: it is written last and removed first, and a history without one is
 * what a killed process left behind.
 */
export class RepositoryStore {
  readonly #folder: string;
  readonly #processes: GitProcesses;
  readonly #repositories: Repository[] = [];
  /** Names that are being made: taken, and not to be seen yet. */
  readonly #making = new Set<string>();
  #lastId = 0;
  readonly temporaryFolder: string;

  private constructor(
    folder: string,
    temporaryFolder: string,
    processes: GitProcesses,
  ) {
    this.#folder = folder;
    this.temporaryFolder = temporaryFolder;
    this.#processes = processes;
  }

  static async open(options: {
    folder: string;
    processes: GitProcesses;
  }): Promise<RepositoryStore> {
    const folder = join(options.folder, 'repositories');
    const temporaryFolder = join(options.folder, 'temporary');
    await rm(temporaryFolder, { recursive: true, force: true });
    await mkdir(temporaryFolder, { recursive: true });
    await mkdir(folder, { recursive: true });
    const store = new RepositoryStore(
      folder,
      temporaryFolder,
      options.processes,
    );
    await store.#load();
    return store;
  }

  get all(): readonly Repository[] {
    return this.#repositories;
  }

  get(owner: string, name: string): Repository | undefined {
    return this.#repositories.find(
      ({ record }) =>
        sameName(record.owner, owner) && sameName(record.name, name),
    );
  }

  isTaken(owner: string, name: string): boolean {
    return Boolean(this.get(owner, name)) || this.#making.has(key(owner, name));
  }

  async add(repository: NewRepository): Promise<Repository> {
    const making = key(repository.owner, repository.name);
    this.#making.add(making);
    try {
      this.#lastId += 1;
      const createdAt = now();
      const added = this.#repository({
        ...repository,
        id: this.#lastId,
        website: '',
        isArchived: false,
        topics: [],
        sizeKilobytes: 0,
        createdAt,
        updatedAt: createdAt,
        hooks: [],
        protections: [],
        pulls: [],
      });
      await createBareRepository(this.#processes, {
        folder: added.git.folder,
        temporaryFolder: this.temporaryFolder,
        defaultBranch: repository.defaultBranch,
      });
      await added.save();
      this.#repositories.push(added);
      return added;
    } finally {
      this.#making.delete(making);
    }
  }

  async remove(repository: Repository): Promise<void> {
    this.#repositories.splice(this.#repositories.indexOf(repository), 1);
    await repository.file.remove();
    await repository.git.remove();
  }

  nextPullId(): number {
    return nextId<Pull>(this.all.flatMap(({ record }) => record.pulls));
  }

  nextCommentId(): number {
    return nextId(
      this.all.flatMap(({ record }) =>
        record.pulls.flatMap(pull => pull.comments),
      ),
    );
  }

  nextHookId(others: Hook[]): number {
    return nextId<Hook>([
      ...others,
      ...this.all.flatMap(({ record }) => record.hooks),
    ]);
  }

  #repository(record: RepositoryRecord): Repository {
    const path = join(this.#folder, String(record.id));
    return new Repository(
      record,
      new GitRepository(this.#processes, `${path}.git`),
      new JsonFile(`${path}.json`, repositorySchema),
    );
  }

  async #load(): Promise<void> {
    const names = await readdir(this.#folder);
    for (const name of names) {
      if (name.endsWith('.json')) {
        const path = join(this.#folder, name);
        const record = await new JsonFile(path, repositorySchema).read();
        if (record) {
          this.#repositories.push(this.#repository(record));
        }
      } else if (
        !name.endsWith('.git') ||
        !names.includes(name.replace(/\.git$/, '.json'))
      ) {
        await rm(join(this.#folder, name), { recursive: true, force: true });
      }
    }
    this.#repositories.sort((a, b) => a.record.id - b.record.id);
    this.#lastId = this.all.at(-1)?.record.id ?? 0;
  }
}

function key(owner: string, name: string): string {
  return `${owner}/${name}`.toLowerCase();
}

function nextId<T extends { id: number }>(items: T[]): number {
  return Math.max(0, ...items.map(({ id }) => id)) + 1;
}
