import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError, toError } from '@backstage/errors';
import { SignalsService } from '@backstage/plugin-signals-node';
import { RecordLocation } from '../sources/RecordSource';
import { SourceStore } from '../store/SourceStore';
import { CatalogReader } from './CatalogReader';
import { HostLane } from './HostLane';
import { LocationReader, ReadLocationRequest } from './LocationReader';
import { SingleFlight } from './SingleFlight';

export const SIGNALS_CHANNEL = 'xops-adr';

export interface RecordIngestOptions {
  sources: SourceStore;
  catalog: Pick<CatalogReader, 'readAll' | 'read'>;
  reader: Pick<LocationReader, 'read'>;
  signals: SignalsService;
  logger: LoggerService;
  /** Called after records changed; what it throws is logged. */
  onChanged?(): Promise<void>;
  /** Locations that are read at the same time by a round, and by all others. */
  concurrency: number;
  now: () => Date;
}

/**
 * Brings the store to what the catalog names and the Git hosts hold. Each
 * location is stored as soon as it is read and on its own, so that all of it
 * may be killed at any point and done again.
 */
export class RecordIngest {
  readonly #options: RecordIngestOptions;
  readonly #roundLane: HostLane;
  readonly #otherLane: HostLane;
  readonly #flights = new SingleFlight();

  constructor(options: RecordIngestOptions) {
    this.#options = options;
    this.#roundLane = new HostLane(options.concurrency);
    // A push must not wait for a round that goes through every repository.
    this.#otherLane = new HostLane(options.concurrency);
  }

  /** Reads everything. Throws when the catalog, or something of ours, fails; what can be read is read before. */
  async readAll(signal: AbortSignal): Promise<void> {
    const { sources, now } = this.#options;
    const problems: unknown[] = [];
    try {
      await this.#readCatalog(signal);
    } catch (error) {
      problems.push(error);
    }
    const locations = await sources.listLocations();
    const outcomes = await Promise.allSettled(
      locations.map(({ location }) =>
        this.#readLocation('round', location, { signal }),
      ),
    );
    problems.push(
      ...outcomes.flatMap(it => (it.status === 'rejected' ? [it.reason] : [])),
    );
    if (signal.aborted) {
      await sources.failRound(
        'The last round was stopped before it came to its end',
      );
    } else if (problems.length > 0) {
      await sources.failRound(wordsOf(problems[0]));
      throw problems[0];
    } else {
      await sources.finishRound(now());
    }
  }

  /** Reads all that one entity names, as the catalog describes it now. */
  async readEntity(entityRef: string, signal: AbortSignal): Promise<void> {
    const { sources, catalog, now } = this.#options;
    const entity = await catalog.read(entityRef);
    const moved = await sources.saveEntities([entity], {
      at: now(),
      complete: false,
    });
    await this.#tell(moved);
    const locations = await sources.findLocationsOf(entityRef);
    await Promise.all(
      locations.map(({ location }) =>
        this.#readLocation('refresh', location, {
          signal,
          force: true,
        }),
      ),
    );
  }

  /** Keeps that a repository was pushed to, and reads it when its branch is known. */
  async readPushed(
    push: { repositoryKey: string; branch?: string },
    signal: AbortSignal,
  ): Promise<void> {
    const { sources, now } = this.#options;
    const locations = await sources.findLocations(
      await sources.notePush({ ...push, at: now() }),
    );
    await Promise.all(
      locations.map(({ location }) =>
        this.#readLocation('push', location, { signal }),
      ),
    );
  }

  async #readCatalog(signal: AbortSignal): Promise<void> {
    const { sources, catalog, now } = this.#options;
    const entities = await catalog.readAll(signal);
    await this.#tell(
      await sources.saveEntities(entities, { at: now(), complete: true }),
    );
  }

  async #readLocation(
    kind: 'round' | 'refresh' | 'push',
    { host, locationKey }: Pick<RecordLocation, 'host' | 'locationKey'>,
    request: ReadLocationRequest,
  ): Promise<void> {
    const lane = kind === 'round' ? this.#roundLane : this.#otherLane;
    await this.#flights.run({ name: locationKey, kind }, () =>
      lane.run(host, async () => {
        if (await this.#options.reader.read(locationKey, request)) {
          await this.#tell([locationKey]);
        }
      }),
    );
  }

  /** Open pages read again. Everybody hears it, so that it names nothing. */
  async #tell(locationKeys: readonly string[]): Promise<void> {
    if (locationKeys.length === 0) {
      return;
    }
    const { signals, logger, onChanged } = this.#options;
    try {
      await signals.publish({
        recipients: { type: 'broadcast' },
        channel: SIGNALS_CHANNEL,
        message: { action: 'changed', locations: [...locationKeys] },
      });
    } catch (error) {
      // What was read is stored; pages see it when they ask the next time.
      logger.warn(
        `Open pages could not be told of new records: ${stringifyError(error)}`,
      );
    }
    try {
      await onChanged?.();
    } catch (error) {
      // The next round tells it again.
      logger.warn(
        `Other plugins could not be told of new records: ${stringifyError(
          error,
        )}`,
      );
    }
  }
}

/** What a page may tell: errors of ours may name tables and values, which are for the log alone. */
function wordsOf(problem: unknown): string {
  const { name, message } = toError(problem);
  return name === 'ServiceUnavailableError'
    ? message
    : 'The portal itself failed; its log says why';
}
