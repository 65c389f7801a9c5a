import { PullRequest } from './PullRequest';
import { PullRequestHost } from './PullRequestHost';
import { repositoryKey, RepositoryName } from './RepositoryName';
import { WeightedCache } from './WeightedCache';

const MOST_PAGES = 100;
const MOST_PATHS_KEPT = 300_000;

/** What a pull request changes. */
export interface ChangedPaths {
  paths: string[];
  /** False where it changes more than its host lists. */
  isWhole: boolean;
}

export interface ChangedFilesRequest {
  host: PullRequestHost;
  repository: RepositoryName;
  pull: PullRequest;
  signal: AbortSignal;
}

/** Files of pull requests, read once for each commit that one ends in. */
export class ChangedFiles {
  readonly #known = new WeightedCache<ChangedPaths>(MOST_PATHS_KEPT);

  async read(request: ChangedFilesRequest): Promise<ChangedPaths> {
    const { repository, pull } = request;
    // A pull request changes other files once it goes to another branch.
    const version = `${pull.headSha ?? pull.updatedAt}:${pull.baseBranch}`;
    const key = `${repositoryKey(repository)}#${pull.number}@${version}`;
    const known = this.#known.get(key);
    if (known) {
      return known;
    }
    const changed = await readAll(request);
    this.#known.set(key, changed, changed.paths.length + 1);
    return changed;
  }
}

async function readAll({
  host,
  repository,
  pull: { number },
  signal,
}: ChangedFilesRequest): Promise<ChangedPaths> {
  const paths = new Set<string>();
  let files = 0;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await host.listFiles(repository, { number, page, signal });
    answer.paths.forEach(path => paths.add(path));
    files += answer.files;
    if (!answer.hasNext) {
      return { paths: [...paths], isWhole: files < host.mostFiles };
    }
  }
  return { paths: [...paths], isWhole: false };
}
