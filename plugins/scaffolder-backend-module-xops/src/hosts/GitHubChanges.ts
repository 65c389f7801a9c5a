import { z } from 'zod';
import { commitGitHubFiles } from './commitGitHubFiles';
import { HostClient } from './HostClient';
import { isRefusal } from './HostRefusalError';
import { listContents, repositoryPath } from './listContents';
import {
  CommitFilesOptions,
  CommittedFiles,
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

  async listFolder(
    address: RepositoryAddress,
    branch: string,
    folder: string,
  ): Promise<Map<string, string>> {
    return listContents(this.#client(address), address, { branch, folder });
  }

  async branchExists(
    address: RepositoryAddress,
    branch: string,
  ): Promise<boolean> {
    const found = await this.#client(address).find({
      method: 'GET',
      path: `${repositoryPath(address)}/branches/${encodeURIComponent(branch)}`,
      purpose: `read the branch '${branch}' of '${fullName(address)}'`,
      answer: z.object({ name: z.string() }),
    });
    return found !== undefined;
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
    try {
      const made = await this.#client(address).send({
        method: 'POST',
        path,
        body: { title, body, head: branch, base },
        purpose,
        answer: pullSchema,
      });
      return made.html_url;
    } catch (error) {
      if (!isRefusal(error, 422)) {
        throw error;
      }
      const query = new URLSearchParams({
        state: 'open',
        head: `${address.owner}:${branch}`,
        base,
      });
      const [existing] = await this.#client(address).send({
        method: 'GET',
        path: `${path}?${query}`,
        purpose,
        answer: z.array(pullSchema),
      });
      if (!existing) {
        throw error;
      }
      return existing.html_url;
    }
  }
}
