import { z } from 'zod';
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

const pullSchema = z.object({ number: z.number() });
const commitSchema = z.object({ commit: z.object({ sha: z.string() }) });

/** Gitea's part that changes repositories. */
export class GiteaChanges implements RepositoryChanges {
  readonly #client: HostClient;
  readonly #webUrl: (address: RepositoryAddress) => string;

  constructor(
    client: HostClient,
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
    return listContents(this.#client, address, { branch, folder });
  }

  async branchExists(
    address: RepositoryAddress,
    branch: string,
  ): Promise<boolean> {
    const found = await this.#client.find({
      method: 'GET',
      path: `${repositoryPath(address)}/branches/${encodeURIComponent(branch)}`,
      purpose: `read the branch '${branch}' of '${fullName(address)}'`,
      answer: z.object({ name: z.string() }),
    });
    return found !== undefined;
  }

  async commitFiles(
    address: RepositoryAddress,
    { branch, from, message, files }: CommitFilesOptions,
  ): Promise<CommittedFiles> {
    const { commit } = await this.#client.send({
      method: 'POST',
      path: `${repositoryPath(address)}/contents`,
      body: {
        branch: from ?? branch,
        ...(from && { new_branch: branch }),
        message,
        files: files.map(({ path, content }) => ({
          operation: 'create',
          path,
          content: content.toString('base64'),
        })),
      },
      purpose: `commit ${
        files.length
      } files to the branch '${branch}' of '${fullName(address)}'`,
      answer: commitSchema,
    });
    return {
      commitHash: commit.sha,
      webUrl: `${this.#webUrl(address)}/commit/${commit.sha}`,
    };
  }

  async openPullRequest(
    address: RepositoryAddress,
    options: PullRequestOptions,
  ): Promise<string> {
    const { branch, base, title, body } = options;
    const path = `${repositoryPath(address)}/pulls`;
    const purpose = `open a pull request from '${branch}' in '${fullName(
      address,
    )}'`;
    let pull: z.infer<typeof pullSchema>;
    try {
      pull = await this.#client.send({
        method: 'POST',
        path,
        body: { title, body, head: branch, base },
        purpose,
        answer: pullSchema,
      });
    } catch (error) {
      if (!isRefusal(error, 409)) {
        throw error;
      }
      pull = await this.#client.send({
        method: 'GET',
        path: `${path}/${encodeURIComponent(base)}/${encodeURIComponent(
          branch,
        )}`,
        purpose,
        answer: pullSchema,
      });
    }
    return `${this.#webUrl(address)}/pulls/${pull.number}`;
  }
}
