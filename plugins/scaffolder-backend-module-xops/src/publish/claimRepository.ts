import { ActionContext } from '@backstage/plugin-scaffolder-node';
import {
  ConflictError,
  ForwardedError,
  NotFoundError,
} from '@backstage/errors';
import { HostRefusalError, isRefusal } from '../hosts/HostRefusalError';
import {
  CreateRepositoryOptions,
  fullName,
  HostedRepository,
  RepositoryAddress,
  RepositoryHost,
} from '../hosts/RepositoryHost';
import { carriesMark, markedDescription } from '../hosts/taskMark';

/** A repository that is this task's own. */
export interface ClaimedRepository extends HostedRepository {
  /** True when it was made just now, so that nobody can have pushed to it. */
  isNew: boolean;
  /** When it was claimed first, ISO 8601: the time of its first commit. */
  claimedAt: string;
}

export interface ClaimRepositoryOptions extends CreateRepositoryOptions {
  host: RepositoryHost;
  address: RepositoryAddress;
  taskId: string;
  checkpoint: ActionContext<{}>['checkpoint'];
}

/**
 * Makes the repository, or takes the one that this task made before it was
 * interrupted: by the host's id that a checkpoint kept, or by the mark in the
 * description where the interruption came between the two.
 *
 * @throws ConflictError when the repository is somebody else's.
 */
export async function claimRepository(
  options: ClaimRepositoryOptions,
): Promise<ClaimedRepository> {
  const { host, address, checkpoint } = options;
  // A retry finds a claim whose repository was removed after a refused push;
  // checkpoints cannot be taken back, so the next claim gets its own key.
  for (let attempt = 1; ; attempt++) {
    let made: HostedRepository | undefined;
    let isNew = false;
    const claim = await checkpoint({
      key: `repository.${fullName(address)}.${attempt}`,
      fn: async () => {
        ({ repository: made, isNew } = await createOrAdopt(options));
        return { id: made.id, claimedAt: new Date().toISOString() };
      },
    });
    const repository = made ?? (await host.find(address));
    if (repository?.isBeingDeleted) {
      throw beingDeleted(options);
    }
    if (repository?.id === claim.id) {
      return { ...repository, isNew, claimedAt: claim.claimedAt };
    }
    if (repository && !carriesMark(repository.description, options.taskId)) {
      throw foreignRepository(options);
    }
  }
}

async function createOrAdopt(
  options: ClaimRepositoryOptions,
): Promise<{ repository: HostedRepository; isNew: boolean }> {
  const { host, address, taskId, description } = options;
  try {
    const repository = await host.create(address, {
      ...options,
      description: markedDescription(description, taskId),
    });
    return { repository, isNew: true };
  } catch (error) {
    // What hosts say to a name that is taken: 409 Gitea, 422 GitHub, 400 GitLab.
    if (!isRefusal(error, 409, 422, 400)) {
      throw isCertain(error) ? error : uncertain(options, error);
    }
    const repository = await host.find(address);
    if (!repository) {
      throw error;
    }
    if (repository.isBeingDeleted) {
      throw beingDeleted(options);
    }
    if (!carriesMark(repository.description, taskId)) {
      throw foreignRepository(options);
    }
    return { repository, isNew: false };
  }
}

/** True when the host said no; otherwise the answer alone may have been lost. */
function isCertain(error: unknown): boolean {
  return (
    error instanceof NotFoundError ||
    (error instanceof HostRefusalError && error.answerStatus < 500)
  );
}

function uncertain(
  { host, address }: ClaimRepositoryOptions,
  error: unknown,
): Error {
  return new ForwardedError(
    `It is not known whether the repository '${fullName(
      address,
    )}' was made. Retry the run, which takes it if it is there, or remove it: ${host.webUrl(
      address,
    )}`,
    error,
  );
}

function beingDeleted({ host, address }: ClaimRepositoryOptions): Error {
  return new ConflictError(
    `${host.name} is about to delete a repository '${fullName(
      address,
    )}' and keeps its name until then; choose another name or delete it for good: ${host.webUrl(
      address,
    )}`,
  );
}

function foreignRepository({ host, address }: ClaimRepositoryOptions): Error {
  return new ConflictError(
    `${host.name} has a repository '${fullName(
      address,
    )}' already, and this run did not make it. Nothing was changed there; choose another name or remove it: ${host.webUrl(
      address,
    )}`,
  );
}
