import { Entity } from '@backstage/catalog-model';
import { Unit } from '@xops/plugin-xops-triggers-common';
import {
  ExplanationLine,
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

/** More names than these nobody reads. */
const MOST_NAMED = 100;

/** What the catalog has at all. */
interface HeldEntities {
  total: number;
  /** A catalog that has just begun to read has locations, and none of what they name. */
  isFilled: boolean;
}

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
    let held: HeldEntities | undefined;
    for (const { key, parameters } of requests) {
      signal.throwIfAborted();
      const { items, totalItems } = await askCatalog(
        this.#reader,
        (catalog, options) =>
          catalog.queryEntities(
            {
              filter: parameters.filter,
              fields: ['metadata.name', 'metadata.title'],
              orderFields: [{ field: 'metadata.name', order: 'asc' }],
              limit: MOST_NAMED,
            },
            options,
          ),
        signal,
      );
      if (totalItems === 0) {
        held ??= await this.#countHeld(signal);
      }
      results.set(
        key,
        totalItems > 0 || held?.isFilled
          ? {
              quality: 'ok',
              value: totalItems,
              samples: totalItems,
              explanation:
                totalItems > 0
                  ? namesOf(items, totalItems)
                  : [{ text: nothingWords(parameters, held?.total ?? 0) }],
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

  async #countHeld(signal: AbortSignal): Promise<HeldEntities> {
    const { facets } = await askCatalog(
      this.#reader,
      (catalog, options) =>
        catalog.getEntityFacets({ facets: ['kind'] }, options),
      signal,
    );
    return {
      total: facets.kind.reduce((sum, { count }) => sum + count, 0),
      isFilled: facets.kind.some(({ value }) => value !== 'Location'),
    };
  }
}

/** By name alone: whoever may read the rule may not be allowed to see more of them. */
function namesOf(
  entities: readonly Entity[],
  total: number,
): ExplanationLine[] {
  const lines = entities.map(({ metadata: { title, name } }) => ({
    text: title ?? name,
  }));
  const more = total - lines.length;
  return more > 0 ? [...lines, { text: `and ${more} more` }] : lines;
}

function nothingWords(
  { filter }: CatalogCountParameters,
  total: number,
): string {
  const asked = Object.entries(filter).map(
    ([field, value]) => `${field} = ${[value].flat().join(' or ')}`,
  );
  return `None of the ${total} entities of the catalog has ${asked.join(
    ' and ',
  )}`;
}
