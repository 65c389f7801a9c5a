import { Unit } from '@xops/plugin-xops-triggers-common';
import {
  ReadContext,
  ReadingRequest,
  ReadingResult,
  ReadingSource,
} from '@xops/plugin-xops-triggers-node';
import { z } from 'zod';
import { askCatalog, CatalogReader } from './CatalogReader';

const parametersSchema = z.strictObject({
  /** As in the catalog's API: `{ kind: Component, "metadata.annotations.xops.io/placement": k3s }`. */
  filter: z
    .record(
      z.string().min(1),
      z.union([z.string(), z.array(z.string()).min(1)]),
    )
    .refine(
      filter => Object.keys(filter).length > 0,
      'must name at least one field, such as kind',
    ),
});
export type CatalogCountParameters = z.infer<typeof parametersSchema>;

/** How many entities of the catalog match a filter. */
export class CatalogCount implements ReadingSource<CatalogCountParameters> {
  readonly id = 'catalog.count';
  readonly description = 'Entities of the catalog that match a filter';
  readonly parameters = parametersSchema;
  readonly intervalSeconds = 300;
  readonly timeToLiveSeconds = 3600;
  readonly #reader: CatalogReader;

  constructor(reader: CatalogReader) {
    this.#reader = reader;
  }

  unit(): Unit {
    return { kind: 'count', of: 'entities' };
  }

  async read(
    requests: readonly ReadingRequest<CatalogCountParameters>[],
    { signal }: ReadContext,
  ): Promise<ReadonlyMap<string, ReadingResult>> {
    const results = new Map<string, ReadingResult>();
    let knowsAnything: boolean | undefined;
    for (const { key, parameters } of requests) {
      signal.throwIfAborted();
      const { totalItems } = await askCatalog(
        this.#reader,
        (catalog, options) =>
          catalog.queryEntities(
            { filter: parameters.filter, limit: 0 },
            options,
          ),
        signal,
      );
      if (totalItems === 0) {
        knowsAnything ??= await this.#knowsAnything(signal);
      }
      results.set(
        key,
        totalItems > 0 || knowsAnything
          ? {
              quality: 'ok',
              value: totalItems,
              samples: totalItems,
              explanation: [],
            }
          : {
              quality: 'noData',
              reason: 'the catalog is empty yet',
              explanation: [],
            },
      );
    }
    return results;
  }

  /** A catalog that has just begun to read has locations, and none of what they name. */
  async #knowsAnything(signal: AbortSignal): Promise<boolean> {
    const { facets } = await askCatalog(
      this.#reader,
      (catalog, options) =>
        catalog.getEntityFacets({ facets: ['kind'] }, options),
      signal,
    );
    return facets.kind.some(({ value }) => value !== 'Location');
  }
}
