import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CatalogEntry } from '@xops/plugin-xops-golden-paths-common';
import pLimit from 'p-limit';

/** Keeps a request below the 100 kB that the catalog accepts as a body. */
const BATCH = 200;
const CONCURRENCY = 4;

/** Asks the catalog which entities a caller may see. */
export class VisibleEntities {
  readonly #catalog: CatalogService;

  constructor(options: { catalog: CatalogService }) {
    this.#catalog = options.catalog;
  }

  /** Entries by reference; entities that the caller does not see are absent. */
  async find(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, CatalogEntry>> {
    const limit = pLimit(CONCURRENCY);
    const batches = Array.from(
      { length: Math.ceil(entityRefs.length / BATCH) },
      (_, index) => entityRefs.slice(index * BATCH, (index + 1) * BATCH),
    );
    const entries = await Promise.all(
      batches.map(batch => limit(() => this.#findBatch(batch, credentials))),
    );
    return new Map(entries.flat().map(entry => [entry.entityRef, entry]));
  }

  async #findBatch(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<CatalogEntry[]> {
    try {
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs,
          fields: [
            'kind',
            'metadata.name',
            'metadata.namespace',
            'metadata.title',
            'relations',
          ],
        },
        { credentials },
      );
      return items.filter(entity => entity !== undefined).map(entryOf);
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog did not say which entities you may see',
        error,
      );
    }
  }
}

function entryOf(entity: Entity): CatalogEntry {
  return {
    entityRef: stringifyEntityRef(entity),
    title: entity.metadata.title ?? entity.metadata.name,
    owner: entity.relations?.find(it => it.type === RELATION_OWNED_BY)
      ?.targetRef,
  };
}
