import { rm } from 'node:fs/promises';
import { join } from 'node:path';
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
  const { token, user, signal, logger } = options;
  const organisation = await readOrganisation({ baseUrl });
  const client = new GiteaClient({ baseUrl, token, signal });
  await ensureOrganisation(client, organisation);

  const scratch = join(options.dataFolder, 'seeding');
  const url = `${withoutSlash(options.portalUrl)}/api/events/http/gitea`;
  const failures: string[] = [];
  const queue = [...organisation.repositories];
  const seedNext = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { name } = next;
      try {
        const made = await seedRepository(next, {
          client,
          baseUrl,
          owner: organisation.name,
          user,
          token,
          webhook: { url, secret: options.webhookSecret },
          scratch,
          signal,
        });
        logger.info(progress(organisation, next, made));
      } catch (error) {
        failures.push(`${name}: ${wordsOf(error)}`);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: REPOSITORIES_AT_ONCE }, seedNext));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  signal?.throwIfAborted();
  if (failures.length > 0) {
    throw new Error(
      `The demo organisation '${
        organisation.name
      }' is not complete; starting again makes the rest. ${failures.join('; ')}`,
    );
  }
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

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  // fetch hides what went wrong (connection refused, name not found) in the cause.
  return error.cause instanceof Error
    ? `${error.message} (${error.cause.message})`
    : error.message;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
