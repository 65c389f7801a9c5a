import { mkdir } from 'node:fs/promises';
import { GitProcesses } from '../git/GitProcesses';
import { AccountStore } from '../store/AccountStore';
import type { Repository } from '../store/Repository';
import { RepositoryStore, type NewRepository } from '../store/RepositoryStore';
import type { User } from '../store/records';
import { GiteaError } from './GiteaError';
import type { HostEvent } from './HostEvent';
import { settlePulls } from './pulls';
import { refChanges, type RefChange } from './refChanges';

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export interface GitHostOptions {
  /** Everything that is kept lies here. */
  folder: string;
  logger: Logger;
}

/** What the API, git over HTTP and the pages have in common. */
export class GitHost {
  readonly accounts: AccountStore;
  readonly repositories: RepositoryStore;
  readonly processes: GitProcesses;
  readonly logger: Logger;
  /** Set once the port is known; the start of every address that is handed out. */
  baseUrl = '';
  readonly #listeners: ((event: HostEvent) => void)[] = [];

  private constructor(options: {
    accounts: AccountStore;
    repositories: RepositoryStore;
    processes: GitProcesses;
    logger: Logger;
  }) {
    this.accounts = options.accounts;
    this.repositories = options.repositories;
    this.processes = options.processes;
    this.logger = options.logger;
  }

  static async open({ folder, logger }: GitHostOptions): Promise<GitHost> {
    await mkdir(folder, { recursive: true });
    const processes = new GitProcesses(folder);
    const accounts = await AccountStore.open(folder);
    const repositories = await RepositoryStore.open({ folder, processes });
    return new GitHost({ accounts, repositories, processes, logger });
  }

  onEvent(listener: (event: HostEvent) => void): void {
    this.#listeners.push(listener);
  }

  emit(event: HostEvent): void {
    this.#listeners.forEach(listener => listener(event));
  }

  async createRepository(repository: NewRepository): Promise<Repository> {
    if (this.repositories.isTaken(repository.owner, repository.name)) {
      throw new GiteaError(
        409,
        'The repository with the same name already exists.',
      );
    }
    return this.repositories.add(repository);
  }

  /** Every change of a branch or a tag goes through here, however it comes. */
  async changeRefs<T>(
    repository: Repository,
    actor: User,
    work: () => Promise<T>,
  ): Promise<T> {
    return repository.exclusively(async () => {
      const before = await repository.git.refs();
      try {
        return await work();
      } finally {
        repository.git.changed();
        const changes = refChanges(before, await repository.git.refs());
        if (changes.length > 0) {
          await this.#refsChanged(repository, actor, changes);
        }
      }
    });
  }

  async close(): Promise<void> {
    await this.processes.close();
  }

  async #refsChanged(
    repository: Repository,
    actor: User,
    changes: RefChange[],
  ): Promise<void> {
    await adoptFirstBranch(repository, changes);
    repository.record.sizeKilobytes = await repository.git.sizeKilobytes();
    await repository.touch();
    for (const change of changes) {
      if (!change.before) {
        this.emit({ kind: 'create', repository, actor, change });
      }
      this.emit({
        kind: change.after ? 'push' : 'delete',
        repository,
        actor,
        change,
      });
    }
    await settlePulls(this, repository, actor);
  }
}

/** The first branch that is pushed becomes the default one when the expected one did not come. */
async function adoptFirstBranch(
  repository: Repository,
  changes: RefChange[],
): Promise<void> {
  const branches = await repository.git.branches();
  const { defaultBranch } = repository.record;
  const isNew = branches.every(({ fullName }) =>
    changes.some(change => change.fullName === fullName && !change.before),
  );
  const first = branches[0];
  if (!first || !isNew || branches.some(({ name }) => name === defaultBranch)) {
    return;
  }
  await setDefaultBranch(repository, first.name);
}

export async function setDefaultBranch(
  repository: Repository,
  branch: string,
): Promise<void> {
  repository.record.defaultBranch = branch;
  await repository.git.run(['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
}
