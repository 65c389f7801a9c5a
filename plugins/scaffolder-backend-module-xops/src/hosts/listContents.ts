import { z } from 'zod';
import { HostClient } from './HostClient';
import { FolderOptions } from './RepositoryChanges';
import { fullName, RepositoryAddress } from './RepositoryHost';

const entriesSchema = z.array(
  z.object({ path: z.string(), type: z.string(), sha: z.string() }),
);

/**
 * Git hashes of the files below a folder, by path. Gitea and GitHub have the
 * same `contents`, which lists one level at a time.
 */
export async function listContents(
  client: HostClient,
  address: RepositoryAddress,
  { branch, folder }: FolderOptions,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const path = next.split('/').map(encodeURIComponent).join('/');
    const entries = await client.find({
      method: 'GET',
      path: `${repositoryPath(
        address,
      )}/contents/${path}?ref=${encodeURIComponent(branch)}`,
      purpose: `list '${next}' of '${fullName(address)}'`,
      answer: entriesSchema,
    });
    for (const entry of entries ?? []) {
      if (entry.type === 'dir') {
        folders.push(entry.path);
      } else {
        files.set(entry.path, entry.sha);
      }
    }
  }
  return files;
}

/** Path of a repository in the APIs of Gitea and GitHub. */
export function repositoryPath({ owner, name }: RepositoryAddress): string {
  return `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
}
