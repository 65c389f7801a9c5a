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
  webhook: { url: string; secret: string };
  /** A folder that is free to be made and removed. */
  scratch: string;
  signal?: AbortSignal;
}

const BRANCH = 'main';
const WEBHOOK_EVENTS = ['push', 'create', 'delete', 'pull_request'];

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
    await pushHistory(name, repository.commits, options);
  }
  const missesTopics = repository.topics.some(
    topic => !found?.topics?.includes(topic),
  );
  if (missesTopics) {
    await client.replaceTopics(owner, name, repository.topics);
  }
  // Last, so that the push above does not call a portal that is still starting.
  const madeHook = await ensureHook(name, options);
  return !hasBranch || missesTopics || madeHook;
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

async function ensureHook(
  name: string,
  options: SeedRepositoryOptions,
): Promise<boolean> {
  const { client, owner, webhook } = options;
  const hooks = await client.listHooks(owner, name);
  const exists = hooks.some(hook => hook.config.url === webhook.url);
  if (!exists) {
    await client.createHook(owner, name, {
      ...webhook,
      events: WEBHOOK_EVENTS,
    });
  }
  for (const hook of hooks) {
    if (isOnOtherPort(hook.config.url, webhook.url)) {
      await client.deleteHook(owner, name, hook.id);
    }
  }
  return !exists;
}

/** The same portal under the port of an earlier start. Hooks of other hosts and for other ends are none of ours. */
function isOnOtherPort(candidate: string, current: string): boolean {
  if (!URL.canParse(candidate)) {
    return false;
  }
  const left = new URL(candidate);
  const right = new URL(current);
  return (
    left.hostname === right.hostname &&
    left.pathname === right.pathname &&
    left.port !== right.port
  );
}
