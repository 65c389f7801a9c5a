import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isError } from '@backstage/errors';
import { GiteaClient } from './GiteaClient';
import {
  type DemoOrganisation,
  type DemoRepository,
  readOrganisation,
} from './OrganisationContent';
import { seedRepository } from './seedRepository';

export interface SeedOrganisationOptions {
  /** Address of the Git host: the sandbox, or a real Gitea. */
  baseUrl: string;
  /** May create organisations, repositories and webhooks. */
  token: string;
  /** Whose token it is. */
  user: string;
  /** Holds the folder `seeding` while this runs. */
  dataFolder: string;
  /** Where the portal takes webhooks: `<portalUrl>/api/events/http/gitea`. */
  portalUrl: string;
  webhookSecret: string;
  logger: { info(message: string): void };
  signal?: AbortSignal;
}

const REPOSITORIES_AT_ONCE = 3;
const WEBHOOK_EVENTS = ['push', 'create', 'delete', 'pull_request'];

/**
 * Makes the demo organisation on a Git host that speaks Gitea's REST API, or what is missing of it. Running it again
 * creates nothing twice, and leaves alone whatever was committed since.
 *
 * @throws Error that names every repository that could not be made, and why
 */
export async function seedOrganisation(
  options: SeedOrganisationOptions,
): Promise<void> {
  const baseUrl = withoutSlash(options.baseUrl);
  const { token, signal } = options;
  const organisation = await readOrganisation({ baseUrl });
  const client = new GiteaClient({ baseUrl, token, signal });
  await ensureOrganisation(client, organisation);
  const failures = await seedRepositories(organisation, {
    ...options,
    client,
    baseUrl,
  });
  signal?.throwIfAborted();
  if (failures.length > 0) {
    const reasons = failures.join('; ');
    throw new Error(
      `The demo organisation '${organisation.name}' is not complete; starting again makes the rest. ${reasons}`,
    );
  }
  // Last, so that the pushes above do not call a portal that is still starting.
  await ensureHook(client, organisation.name, options);
}

/** A few at a time; one that fails stops no other. */
async function seedRepositories(
  organisation: DemoOrganisation,
  options: SeedOrganisationOptions & { client: GiteaClient },
): Promise<string[]> {
  const scratch = join(options.dataFolder, 'seeding');
  const failures: string[] = [];
  const queue = [...organisation.repositories];
  const seedNext = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      try {
        const made = await seedRepository(next, {
          ...options,
          owner: organisation.name,
          scratch,
        });
        options.logger.info(progress(organisation, next, made));
      } catch (error) {
        const reason = isError(error) ? error.message : error;
        failures.push(`${next.name}: ${reason}`);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: REPOSITORIES_AT_ONCE }, seedNext));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return failures;
}

async function ensureOrganisation(
  client: GiteaClient,
  { name, title, description }: DemoOrganisation,
): Promise<void> {
  if (!(await client.organisationExists(name))) {
    await client.createOrganisation({
      username: name,
      full_name: title,
      description,
      visibility: 'private',
    });
  }
}

/** One webhook of the organisation covers the repositories that golden paths make later, too. */
async function ensureHook(
  client: GiteaClient,
  organisation: string,
  { portalUrl, webhookSecret }: SeedOrganisationOptions,
): Promise<void> {
  const url = `${withoutSlash(portalUrl)}/api/events/http/gitea`;
  const hooks = await client.listHooks(organisation);
  if (!hooks.some(hook => hook.config.url === url)) {
    await client.createHook(organisation, {
      url,
      secret: webhookSecret,
      events: WEBHOOK_EVENTS,
    });
  }
}

function progress(
  organisation: DemoOrganisation,
  repository: DemoRepository,
  made: boolean,
): string {
  const name = `${organisation.name}/${repository.name}`;
  return made
    ? `Demo repository ${name} is made (${repository.commits.length} commits)`
    : `Demo repository ${name} is there`;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
