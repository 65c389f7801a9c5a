import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { GiteaClient } from './GiteaClient';
import type { DemoCommit, DemoRepository } from './OrganisationContent';
import { toFastImport } from './fastImport';
import { runGit } from './runGit';

export interface SeedRepositoryOptions {
  client: GiteaClient;
  baseUrl: string;
  owner: string;
  user: string;
  token: string;
  /** A folder that is free to be made and removed. */
  scratch: string;
  signal?: AbortSignal;
}

const BRANCH = 'main';

/**
 * Brings one repository to where it should be, from wherever an earlier attempt left it. A branch that exists is never
 * touched: people and the portal commit to it afterwards.
 *
 * @returns true when something had to be made
 */
export async function seedRepository(
  repository: DemoRepository,
  options: SeedRepositoryOptions,
): Promise<boolean> {
  const { client, owner } = options;
  const { name } = repository;
  const found = await client.findRepository(owner, name);
  if (!found) {
    await client.createRepository(owner, {
      name,
      description: repository.description,
      private: true,
      default_branch: BRANCH,
    });
  }
  const hasBranch = found && (await client.branchExists(owner, name, BRANCH));
  if (!hasBranch) {
    await pushHistory(name, repository.commits, options).catch(async error => {
      // What an attempt that was cut off had sent may arrive while this one runs.
      if (!(await client.branchExists(owner, name, BRANCH))) {
        throw error;
      }
    });
  }
  const missesTopics = repository.topics.some(
    topic => !found?.topics?.includes(topic),
  );
  if (missesTopics) {
    await client.replaceTopics(owner, name, repository.topics);
  }
  const newPulls = await seedPullRequests(repository, options);
  return !hasBranch || missesTopics || newPulls > 0;
}

/** Goes on wherever an earlier attempt stopped: a branch, an open pull request, or a merged one. */
async function seedPullRequests(
  { name, pullRequests }: DemoRepository,
  { client, owner }: SeedRepositoryOptions,
): Promise<number> {
  let made = 0;
  for (const { title, branch, author, files } of pullRequests) {
    const found = await client.findPull(owner, name, title);
    if (found?.state === 'closed') {
      continue;
    }
    if (!found && !(await client.branchExists(owner, name, branch))) {
      await client.commitToBranch(owner, name, {
        branch: BRANCH,
        new_branch: branch,
        message: title,
        author,
        files: files.map(({ path, text }) => ({
          operation: 'create',
          path,
          content: Buffer.from(text).toString('base64'),
        })),
      });
    }
    const pull =
      found ??
      (await client.openPull(owner, name, {
        title,
        head: branch,
        base: BRANCH,
      }));
    await client.mergePull(owner, name, pull.number);
    made += 1;
  }
  return made;
}

async function pushHistory(
  name: string,
  commits: DemoCommit[],
  options: SeedRepositoryOptions,
): Promise<void> {
  const { baseUrl, owner, user, token, signal } = options;
  const folder = join(options.scratch, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const credentials = Buffer.from(`${user}:${token}`).toString('base64');
  try {
    await runGit(['init', '--quiet', '--bare', '--template='], {
      folder,
      signal,
    });
    await runGit(['fast-import', '--quiet'], {
      folder,
      signal,
      input: toFastImport(commits, BRANCH),
    });
    await runGit(
      ['push', '--quiet', `${baseUrl}/${owner}/${name}.git`, BRANCH],
      {
        folder,
        signal,
        settings: {
          [`http.${baseUrl}/.extraHeader`]: `Authorization: Basic ${credentials}`,
          'http.followRedirects': 'false',
          'http.lowSpeedLimit': '1',
          'http.lowSpeedTime': '30',
        },
      },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
