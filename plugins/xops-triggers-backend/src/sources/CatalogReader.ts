import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { withinTime } from './withinTime';

/** Below the time that a round has for all sources, and long enough for the people of a large organisation. */
const PATIENCE_MILLISECONDS = 20_000;

/** The catalog, asked as the triggers themselves. */
export interface CatalogReader {
  auth: AuthService;
  catalog: CatalogService;
}

/**
 * What the catalog answers to the triggers themselves.
 *
 * @throws ServiceUnavailableError when it does not answer in time
 */
export async function askCatalog<T>(
  { auth, catalog }: CatalogReader,
  ask: (
    catalog: CatalogService,
    options: { credentials: BackstageCredentials },
  ) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  return await withinTime(
    async () =>
      ask(catalog, { credentials: await auth.getOwnServiceCredentials() }),
    { milliseconds: PATIENCE_MILLISECONDS, who: 'the catalog', signal },
  );
}

/** What a stream of pages holds. */
export async function allOf<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) {
    all.push(...page);
  }
  return all;
}
