import { RepositoryChanges } from './RepositoryChanges';

/** Where a repository is, or is to be. */
export interface RepositoryAddress {
  /** Host as in `integrations`, with its port: `git.example.com:3000`. */
  host: string;
  /** Organisation, group path (`group/subgroup`) or user. */
  owner: string;
  name: string;
}

export type Visibility = 'private' | 'internal' | 'public';

/** A repository that exists. */
export interface HostedRepository {
  /** The host's own id: it survives renaming and is never given twice. */
  id: string;
  description: string;
  /** Address for `git clone`, without credentials. */
  cloneUrl: string;
  /** True when the host has put it down for deletion some days from now. */
  isBeingDeleted?: boolean;
}

/** Whether the default branch is safe from direct pushes, and if not why. */
export type Protection =
  | { protected: true; reason?: string }
  | { protected: false; reason: string };

export interface CreateRepositoryOptions {
  description: string;
  visibility: Visibility;
  defaultBranch: string;
}

export interface FinishRepositoryOptions {
  description: string;
  defaultBranch: string;
  topics: string[];
}

/** What the host tells of a repository once it is finished. */
export interface FinishedRepository {
  /** False when the host runs no pipelines for it, whatever files it holds. */
  pipelines: boolean;
}

/**
 * A Git host, as far as golden paths need it. Implementations speak the host's
 * documented REST API. Every method throws HostRefusalError when the host
 * refuses, and ServiceUnavailableError when it does not answer.
 */
export interface RepositoryHost {
  readonly type: 'gitea' | 'github' | 'gitlab';
  /** As it stands in sentences: `Gitea at git.example.com`. */
  readonly name: string;
  /** Changes to repositories that exist. */
  readonly changes: RepositoryChanges;

  /** Web address of a repository, whether it exists or not. */
  webUrl(address: RepositoryAddress): string;
  /** Web address of a branch's root folder, ending with a slash, that paths can be appended to. */
  contentsUrl(address: RepositoryAddress, branch: string): string;
  /** Address for `git clone`, whether the repository exists or not. */
  cloneUrl(address: RepositoryAddress): string;
  /** User name and password for Git over HTTP. */
  gitCredentials(
    address: RepositoryAddress,
  ): Promise<{ username: string; password: string }>;

  /** Why the configured credentials cannot make this repository; undefined when nothing speaks against it. */
  creationProblem(
    address: RepositoryAddress,
    visibility: Visibility,
  ): Promise<string | undefined>;
  find(address: RepositoryAddress): Promise<HostedRepository | undefined>;
  /** True when no branch exists yet. */
  isEmpty(address: RepositoryAddress): Promise<boolean>;
  create(
    address: RepositoryAddress,
    options: CreateRepositoryOptions,
  ): Promise<HostedRepository>;
  /** Sets what is known only after the first push. */
  finish(
    address: RepositoryAddress,
    options: FinishRepositoryOptions,
  ): Promise<FinishedRepository>;
  /** Keeps direct and forced pushes off a branch; done twice it changes nothing. */
  protect(address: RepositoryAddress, branch: string): Promise<Protection>;
  remove(address: RepositoryAddress): Promise<void>;
}

/** `acme/shop`, as people write it. */
export function fullName({ owner, name }: RepositoryAddress): string {
  return `${owner}/${name}`;
}
