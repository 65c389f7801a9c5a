import { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ServiceUnavailableError,
  stringifyError,
  toError,
} from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import pLimit, { Limit } from 'p-limit';
import { CreatedStore } from './CreatedStore';
import {
  LocatedProvenance,
  locateProvenance,
  PROVENANCE_ANNOTATION,
} from './sources/locateProvenance';
import { ProvenanceSource } from './sources/ProvenanceSource';
import { readAddresses } from './sources/readAddresses';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
];

/**
 * Reads the provenance files of the catalog's entities into the store. Each
 * file is kept as soon as it is read and on its own, so that a reading may be
 * killed at any point and done again.
 */
export class ProvenanceReader {
  readonly #store: CreatedStore;
  readonly #source: ProvenanceSource;
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #roundLimit: Limit;
  readonly #eventLimit: Limit;

  constructor(options: {
    store: CreatedStore;
    source: ProvenanceSource;
    catalog: CatalogService;
    auth: AuthService;
    integrations: ScmIntegrationRegistry;
    /** Files that are read at the same time by a round, and by events. */
    concurrency: number;
  }) {
    this.#store = options.store;
    this.#source = options.source;
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#integrations = options.integrations;
    this.#roundLimit = pLimit(options.concurrency);
    // A push must not wait for a round that goes through every repository.
    this.#eventLimit = pLimit(options.concurrency);
  }

  /** Reads every file. Throws when the catalog cannot be gone through. */
  async readAll(signal: AbortSignal): Promise<void> {
    const startedAt = new Date();
    try {
      for await (const entities of this.#annotatedEntities()) {
        await this.#readFilesOf(entities, this.#roundLimit, signal);
        if (signal.aborted) {
          await this.#store.failRound(
            'The last round was stopped before it came to its end',
          );
          return;
        }
      }
    } catch (error) {
      await this.#store.failRound(toError(error).message);
      throw error;
    }
    await this.#store.finishRound(startedAt, new Date());
  }

  /** Reads the known files of one repository again, after it has changed. */
  async readRepository(
    repositoryUrl: string,
    signal: AbortSignal,
  ): Promise<void> {
    const entityRefs = await this.#store.findEntitiesOf(repositoryUrl);
    if (entityRefs.length === 0) {
      return;
    }
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields: FIELDS },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const entities = items.filter(entity => entity !== undefined);
    await this.#readFilesOf(entities, this.#eventLimit, signal);
  }

  async *#annotatedEntities(): AsyncIterable<Entity[]> {
    try {
      yield* this.#catalog.streamEntities(
        {
          filter: {
            [`metadata.annotations.${PROVENANCE_ANNOTATION}`]:
              CATALOG_FILTER_EXISTS,
          },
          fields: FIELDS,
        },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog could not be gone through',
        error,
      );
    }
  }

  async #readFilesOf(
    entities: readonly Entity[],
    limit: Limit,
    signal: AbortSignal,
  ): Promise<void> {
    const etags = await this.#store.findEtags(
      entities.map(entity => stringifyEntityRef(entity)),
    );
    await Promise.all(
      entities.map(entity =>
        limit(async () => {
          const entityRef = stringifyEntityRef(entity);
          await this.#readFileOf(entity, etags.get(entityRef), signal);
        }),
      ),
    );
  }

  async #readFileOf(
    entity: Entity,
    known: { provenanceUrl: string; etag: string } | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    if (signal.aborted) {
      return;
    }
    const attempt = {
      entityRef: stringifyEntityRef(entity),
      triedAt: new Date(),
    };
    const located = await this.#locate(entity);
    if (located.status === 'unlocatable') {
      const { message } = located;
      const reading = { status: 'failed', message } as const;
      await this.#store.saveReading({ ...attempt, reading });
      return;
    }
    const { location } = located;
    const reading = await this.#source.read(location, {
      etag:
        known?.provenanceUrl === location.provenanceUrl
          ? known.etag
          : undefined,
      signal,
    });
    // What was cut off tells nothing about the file.
    if (!signal.aborted) {
      await this.#store.saveReading({ ...attempt, location, reading });
    }
  }
  async #locate(entity: Entity): Promise<LocatedProvenance> {
    const entityRef = stringifyEntityRef(entity);
    try {
      const ancestry = await this.#catalog.getEntityAncestors(
        { entityRef },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      return locateProvenance(
        entity,
        readAddresses(ancestry, this.#integrations),
        this.#integrations,
      );
    } catch (error) {
      return {
        status: 'unlocatable',
        message: `The catalog did not say where it read '${entityRef}' from: ${stringifyError(
          error,
        )}`,
      };
    }
  }
}
