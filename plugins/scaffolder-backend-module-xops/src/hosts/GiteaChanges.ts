import { z } from 'zod';
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

  async listFolder(address: RepositoryAddress, where: FolderOptions) {
    return listContents(this.#client, address, where);
  }

  async branchExists(address: RepositoryAddress, branch: string) {
    const path = `${repositoryPath(address)}/branches`;
    return hasBranch(this.#client, address, { path, branch });
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
    { branch, base, title, body }: PullRequestOptions,
  ): Promise<string> {
    const path = `${repositoryPath(address)}/pulls`;
    const purpose = `open a pull request from '${branch}' in '${fullName(
      address,
    )}'`;
    const ofBranches = [base, branch].map(encodeURIComponent).join('/');
    const pull = await makeOrFind({
      make: () =>
        this.#client.send({
          method: 'POST',
          path,
          body: { title, body, head: branch, base },
          purpose,
          answer: pullSchema,
        }),
      existsStatus: 409,
      find: () =>
        this.#client.send({
          method: 'GET',
          path: `${path}/${ofBranches}`,
          purpose,
          answer: pullSchema,
        }),
    });
    return `${this.#webUrl(address)}/pulls/${pull.number}`;
  }
}
