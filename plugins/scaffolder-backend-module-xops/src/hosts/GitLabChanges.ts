import { z } from 'zod';
import { HostClient } from './HostClient';
import { hasBranch, makeOrFind } from './hostRequests';
import { isRefusal } from './HostRefusalError';
import { projectPath } from './projectPath';
import {
  CommitFilesOptions,
  CommittedFiles,
  FolderOptions,
  PullRequestOptions,
  RepositoryChanges,
} from './RepositoryChanges';
import { fullName, RepositoryAddress } from './RepositoryHost';

const entriesSchema = z.array(
  z.object({ id: z.string(), path: z.string(), type: z.string() }),
);
const mergeRequestSchema = z.object({ web_url: z.string() });

/** GitLab's part that changes repositories. */
export class GitLabChanges implements RepositoryChanges {
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
    { branch, folder }: FolderOptions,
  ): Promise<Map<string, string>> {
    const files = new Map<string, string>();
    // `x-next-page` is an empty text on the last page.
    for (let page = '1'; page; ) {
      const query = new URLSearchParams({
        path: folder,
        ref: branch,
        recursive: 'true',
        per_page: '100',
        page,
      });
      const { value, headers } = await this.#treePage(address, query);
      for (const entry of value) {
        if (entry.type === 'blob') {
          files.set(entry.path, entry.id);
        }
      }
      page = headers.get('x-next-page') ?? '';
    }
    return files;
  }

  async branchExists(address: RepositoryAddress, branch: string) {
    const path = `${projectPath(address)}/repository/branches`;
    return hasBranch(this.#client, address, { path, branch });
  }

  async commitFiles(
    address: RepositoryAddress,
    { branch, from, message, files }: CommitFilesOptions,
  ): Promise<CommittedFiles> {
    const commit = await this.#client.send({
      method: 'POST',
      path: `${projectPath(address)}/repository/commits`,
      body: {
        branch,
        ...(from && { start_branch: from }),
        commit_message: message,
        actions: files.map(({ path, content }) => ({
          action: 'create',
          file_path: path,
          content: content.toString('base64'),
          encoding: 'base64',
        })),
      },
      purpose: `commit ${
        files.length
      } files to the branch '${branch}' of '${fullName(address)}'`,
      answer: z.object({ id: z.string() }),
    });
    return {
      commitHash: commit.id,
      webUrl: `${this.#webUrl(address)}/-/commit/${commit.id}`,
    };
  }

  async openPullRequest(
    address: RepositoryAddress,
    { branch, base, title, body }: PullRequestOptions,
  ): Promise<string> {
    const path = `${projectPath(address)}/merge_requests`;
    const purpose = `open a merge request from '${branch}' in '${fullName(
      address,
    )}'`;
    const branches = { source_branch: branch, target_branch: base };
    const query = new URLSearchParams({ ...branches, state: 'opened' });
    const mergeRequest = await makeOrFind({
      make: () =>
        this.#client.send({
          method: 'POST',
          path,
          body: {
            ...branches,
            title,
            description: body,
            remove_source_branch: true,
          },
          purpose,
          answer: mergeRequestSchema,
        }),
      existsStatus: 409,
      find: async () => {
        const [existing] = await this.#client.send({
          method: 'GET',
          path: `${path}?${query}`,
          purpose,
          answer: z.array(mergeRequestSchema),
        });
        return existing;
      },
    });
    return mergeRequest.web_url;
  }

  async #treePage(address: RepositoryAddress, query: URLSearchParams) {
    try {
      return await this.#client.exchange({
        method: 'GET',
        path: `${projectPath(address)}/repository/tree?${query}`,
        purpose: `list '${query.get('path')}' of '${fullName(address)}'`,
        answer: entriesSchema,
      });
    } catch (error) {
      if (isRefusal(error, 404)) {
        return { value: [], headers: new Headers() };
      }
      throw error;
    }
  }
}
