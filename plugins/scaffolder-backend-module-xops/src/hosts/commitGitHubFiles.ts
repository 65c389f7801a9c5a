import { z } from 'zod';
import { HostClient } from './HostClient';
import { isRefusal } from './HostRefusalError';
import { repositoryPath } from './listContents';
import { CommitFilesOptions } from './RepositoryChanges';
import { fullName, RepositoryAddress } from './RepositoryHost';

/** How often a branch may move on while a commit is made for it. */
const ATTEMPTS = 3;

const refSchema = z.object({ object: z.object({ sha: z.string() }) });
const commitSchema = z.object({
  sha: z.string(),
  tree: z.object({ sha: z.string() }),
});
const treeSchema = z.object({ sha: z.string() });

/**
 * Commits files by GitHub's Git database: tree, commit, then the branch, which
 * moves only when it still is where the commit began.
 *
 * @returns the commit's hash.
 */
export async function commitGitHubFiles(
  client: HostClient,
  address: RepositoryAddress,
  options: CommitFilesOptions,
): Promise<string> {
  const { branch, from, message, files } = options;
  const path = `${repositoryPath(address)}/git`;
  const common = {
    purpose: `commit ${
      files.length
    } files to the branch '${branch}' of '${fullName(address)}'`,
  };
  for (let attempt = 1; ; attempt++) {
    const base = await client.send({
      ...common,
      method: 'GET',
      path: `${path}/ref/heads/${branchPath(from ?? branch)}`,
      answer: refSchema,
    });
    const parent = await client.send({
      ...common,
      method: 'GET',
      path: `${path}/commits/${base.object.sha}`,
      answer: commitSchema,
    });
    const tree = await client.send({
      ...common,
      method: 'POST',
      path: `${path}/trees`,
      body: {
        base_tree: parent.tree.sha,
        tree: files.map(file => ({
          path: file.path,
          mode: '100644',
          type: 'blob',
          content: file.content.toString('utf8'),
        })),
      },
      answer: treeSchema,
    });
    const commit = await client.send({
      ...common,
      method: 'POST',
      path: `${path}/commits`,
      body: { message, tree: tree.sha, parents: [parent.sha] },
      answer: commitSchema,
    });
    try {
      await client.send({
        ...common,
        ...(from
          ? {
              method: 'POST',
              path: `${path}/refs`,
              body: { ref: `refs/heads/${branch}`, sha: commit.sha },
            }
          : {
              method: 'PATCH',
              path: `${path}/refs/heads/${branchPath(branch)}`,
              body: { sha: commit.sha, force: false },
            }),
        answer: refSchema,
      });
      return commit.sha;
    } catch (error) {
      // 422: somebody pushed in between, and the commit begins too early.
      if (from || attempt >= ATTEMPTS || !isRefusal(error, 422)) {
        throw error;
      }
    }
  }
}

/** GitHub's refs take the slashes of a branch as they are. */
function branchPath(branch: string): string {
  return branch.split('/').map(encodeURIComponent).join('/');
}
