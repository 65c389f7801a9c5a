import type { GitRepository } from '../git/GitRepository';
import { now } from './AccountStore';
import type { JsonFile } from './JsonFile';
import type { RepositoryRecord, repositorySchema } from './records';

/** A repository: its record, its history, and the order of what is written to it. */
export class Repository {
  readonly record: RepositoryRecord;
  readonly git: GitRepository;
  readonly file: JsonFile<typeof repositorySchema>;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    record: RepositoryRecord,
    git: GitRepository,
    file: JsonFile<typeof repositorySchema>,
  ) {
    this.record = record;
    this.git = git;
    this.file = file;
  }

  get fullName(): string {
    return `${this.record.owner}/${this.record.name}`;
  }

  /** Writes to one repository happen one after another. */
  async exclusively<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async save(): Promise<void> {
    await this.file.write(this.record);
  }

  async touch(): Promise<void> {
    this.record.updatedAt = now();
    await this.save();
  }
}
