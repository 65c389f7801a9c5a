import { z } from 'zod';
import { HostClient } from './HostClient';
import { isRefusal } from './HostRefusalError';
import {
  fullName,
  PullRequestOptions,
  RepositoryAddress,
} from './RepositoryHost';

const entriesSchema = z.array(
  z.object({ path: z.string(), type: z.string(), sha: z.string() }),
);
const pullSchema = z.object({ number: z.number(), state: z.string() });

/** Hashes of the files below a folder, by path; Gitea lists one level at a time. */
export async function listGiteaFolder(
  client: HostClient,
  address: RepositoryAddress,
  { branch, folder }: { branch: string; folder: string },
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

/** Number of the open pull request of these branches, made now if there is none. */
export async function openGiteaPullRequest(
  client: HostClient,
  address: RepositoryAddress,
  { branch, base, title, body }: PullRequestOptions,
): Promise<number> {
  const path = `${repositoryPath(address)}/pulls`;
  const purpose = `open a pull request from '${branch}' in '${fullName(
    address,
  )}'`;
  try {
    const made = await client.send({
      method: 'POST',
      path,
      body: { title, body, head: branch, base },
      purpose,
      answer: pullSchema,
    });
    return made.number;
  } catch (error) {
    if (!isRefusal(error, 409)) {
      throw error;
    }
    const existing = await client.send({
      method: 'GET',
      path: `${path}/${encodeURIComponent(base)}/${encodeURIComponent(branch)}`,
      purpose,
      answer: pullSchema,
    });
    return existing.number;
  }
}

function repositoryPath({ owner, name }: RepositoryAddress): string {
  return `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
}
