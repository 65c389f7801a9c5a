import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { RequestContext, wait } from '../hosts/patientFetch';

const LIMIT_MS = 30_000;
const INTERVAL_MS = 100;

export interface AwaitEntityOptions extends RequestContext {
  /** In full: `component:default/shop`. */
  entityRef: string;
  catalog: CatalogService;
  credentials: () => Promise<BackstageCredentials>;
  /** Milliseconds of a clock; tests pass one that they move. */
  now?: () => number;
}

/**
 * Waits until the catalog holds an entity that was registered a moment ago, so
 * that a link to it leads somewhere. Not longer than 30 seconds: the log then
 * says what is still to come, since everything is made.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function awaitEntity(options: AwaitEntityOptions): Promise<void> {
  const { entityRef, catalog, credentials, logger, signal } = options;
  const { pause = wait, now = Date.now } = options;
  const end = now() + LIMIT_MS;
  try {
    const caller = { credentials: await credentials() };
    if (await catalog.getEntityByRef(entityRef, caller)) {
      return;
    }
    logger.info(
      `Waiting until the catalog holds '${entityRef}', at most ${
        LIMIT_MS / 1000
      } seconds`,
    );
    while (now() < end) {
      await pause(INTERVAL_MS, signal);
      if (await catalog.getEntityByRef(entityRef, caller)) {
        logger.info(`The catalog holds '${entityRef}'`);
        return;
      }
    }
    logger.warn(
      `The catalog does not hold '${entityRef}' yet; it appears there soon, and the link to it works from then on`,
    );
  } catch (error) {
    signal?.throwIfAborted();
    // Everything is made and reported: not to see it yet is no failure of the run.
    logger.warn(
      `The catalog could not be asked for '${entityRef}' (${error}); it appears there soon, and the link to it works from then on`,
    );
  }
}
