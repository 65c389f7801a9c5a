import { z } from 'zod';
import { commitGitHubFiles } from './commitGitHubFiles';
import { HostClient } from './HostClient';
import { hasBranch, makeOrFind } from './hostRequests';
import { listContents, repositoryPath } from './listContents';
import {
  CommitFilesOptions,
  CommittedFiles,
  FolderOptions,
  PullRequestOptions,
  RepositoryChanges,
} from './RepositoryChanges';
import { fullName, RepositoryAddress } from './RepositoryHost';

const pullSchema = z.object({ html_url: z.string() });

/** GitHub's part that changes repositories. */
export class GitHubChanges implements RepositoryChanges {
  /** An app has other credentials for each owner. */
  readonly #client: (address: RepositoryAddress) => HostClient;
  readonly #webUrl: (address: RepositoryAddress) => string;

  constructor(
    client: (address: RepositoryAddress) => HostClient,
    webUrl: (address: RepositoryAddress) => string,
  ) {
    this.#client = client;
    this.#webUrl = webUrl;
  }

  async listFolder(address: RepositoryAddress, where: FolderOptions) {
    return listContents(this.#client(address), address, where);
  }

  async branchExists(address: RepositoryAddress, branch: string) {
    const path = `${repositoryPath(address)}/branches`;
    return hasBranch(this.#client(address), address, { path, branch });
  }

  async commitFiles(
    address: RepositoryAddress,
    options: CommitFilesOptions,
  ): Promise<CommittedFiles> {
    const commitHash = await commitGitHubFiles(
      this.#client(address),
      address,
      options,
    );
    return {
      commitHash,
      webUrl: `${this.#webUrl(address)}/commit/${commitHash}`,
    };
  }

  async openPullRequest(
    address: RepositoryAddress,
    { branch, base, title, body }: PullRequestOptions,
  ): Promise<string> {
    const path = `${repositoryPath(address)}/pulls`;
    const purpose = `open a pull request from '${branch}' in '${fullName(
      address,
    )}'`;
    const query = new URLSearchParams({
      state: 'open',
      head: `${address.owner}:${branch}`,
      base,
    });
    const client = this.#client(address);
    const pull = await makeOrFind({
      make: () =>
        client.send({
          method: 'POST',
          path,
          body: { title, body, head: branch, base },
          purpose,
          answer: pullSchema,
        }),
      existsStatus: 422,
      find: async () => {
        const [existing] = await client.send({
          method: 'GET',
          path: `${path}?${query}`,
          purpose,
          answer: z.array(pullSchema),
        });
        return existing;
      },
    });
    return pull.html_url;
  }
}
