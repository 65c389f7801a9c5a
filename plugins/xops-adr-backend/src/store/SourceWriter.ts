import { Knex } from 'knex';
import { LocatedSource } from '../sources/locateRecords';
import { repositoryKey } from '../sources/repositoryKey';
import { buildReaderUrl } from '../sources/RepositoryAddress';
import { CatalogEntity } from './CatalogEntity';
import { inChunks } from './inChunks';

/** How long records stay that no entity has any more: an annotation may be mended, a catalog filled again. */
const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;

interface SourceRow {
  source_id: string;
  location_key: string | null;
}

/** Brings sources and locations to what the catalog's entities name, in a transaction. */
export class SourceWriter {
  readonly #db: Knex;
  readonly #at: Date;

  constructor(db: Knex, at: Date) {
    this.#db = db;
    this.#at = at;
  }

  /**
   * Makes these the sources of the given entities. Tells which locations have
   * other entities or paths than before.
   */
  async put(
    entities: readonly CatalogEntity[],
    keys: ReadonlyMap<string, number>,
  ): Promise<Set<string>> {
    await this.#putLocations(entities.flatMap(it => it.sources));
    await this.#putSources(entities.flatMap(it => it.sources));
    const before = await this.#linksOf([...keys.values()]);
    const touched = new Set<string>();
    for (const { entityRef, sources } of entities) {
      const key = keys.get(entityRef);
      if (key === undefined) {
        continue;
      }
      const wanted = new Set(sources.map(it => it.sourceId));
      const known = before.get(key) ?? new Set<string>();
      const added = [...wanted].filter(it => !known.has(it));
      const gone = [...known].filter(it => !wanted.has(it));
      if (added.length > 0) {
        await this.#db('source_entities').insert(
          added.map(it => ({ source_id: it, entity_key: key })),
        );
      }
      await this.#db('source_entities')
        .where('entity_key', key)
        .whereIn('source_id', gone)
        .delete();
      for (const it of [...added, ...gone]) {
        touched.add(it);
      }
    }
    return await this.#locationsOf([...touched]);
  }

  /** Deletes sources without entities, and locations 30 days after they have none. */
  async clean(): Promise<string[]> {
    const at = this.#at.toISOString();
    await this.#db('sources')
      .whereNotIn('source_id', this.#db('source_entities').select('source_id'))
      .delete();
    const used = this.#db('sources')
      .whereNotNull('location_key')
      .select('location_key');
    await this.#db('locations')
      .whereIn('location_key', used)
      .whereNotNull('unused_since')
      .update({ unused_since: null });
    await this.#db('locations')
      .whereNotIn('location_key', used)
      .whereNull('unused_since')
      .update({ unused_since: at });
    const kept = new Date(this.#at.getTime() - KEPT_MILLISECONDS);
    return await this.#db('locations')
      .where('unused_since', '<', kept.toISOString())
      .pluck('location_key');
  }

  async #putLocations(sources: readonly LocatedSource[]): Promise<void> {
    const rows = new Map(
      sources.flatMap(source => {
        if (source.status === 'unlocatable') {
          return [];
        }
        const { address, locationKey } = source;
        const row = {
          location_key: locationKey,
          host: address.host,
          repository: address.repository,
          branch: address.branch,
          host_type: address.hostType,
          web_url: address.webUrl,
          reference: address.reference,
          root_url: buildReaderUrl(address, { path: '', isFile: false }),
          repository_key: repositoryKey(address.webUrl) ?? '',
        };
        return [[locationKey, row] as const];
      }),
    );
    for (const chunk of inChunks([...rows.values()])) {
      await this.#db('locations')
        .insert(chunk)
        .onConflict('location_key')
        .merge(['root_url', 'web_url', 'repository_key', 'host_type']);
    }
  }

  async #putSources(sources: readonly LocatedSource[]): Promise<void> {
    const at = this.#at.toISOString();
    const unique = [...new Map(sources.map(it => [it.sourceId, it])).values()];
    const located = unique.flatMap(it =>
      it.status === 'located'
        ? [
            {
              source_id: it.sourceId,
              location_key: it.locationKey,
              path: it.address.path,
              name: it.name,
              url: it.url,
            },
          ]
        : [],
    );
    const wrong = unique.flatMap(it =>
      it.status === 'unlocatable'
        ? [
            {
              source_id: it.sourceId,
              path: '',
              name: it.name,
              error: it.error,
              advice: it.advice,
              attempted_at: at,
              failing_since: at,
            },
          ]
        : [],
    );
    for (const chunk of inChunks(located)) {
      await this.#db('sources')
        .insert(chunk)
        .onConflict('source_id')
        .merge(['name', 'url']);
    }
    for (const chunk of inChunks(wrong)) {
      // Since when it fails stays as it is.
      await this.#db('sources')
        .insert(chunk)
        .onConflict('source_id')
        .merge(['error', 'advice', 'attempted_at']);
    }
  }

  async #linksOf(
    entityKeys: readonly number[],
  ): Promise<Map<number, Set<string>>> {
    const links = new Map<number, Set<string>>();
    for (const chunk of inChunks(entityKeys)) {
      const rows: { entity_key: number; source_id: string }[] = await this.#db(
        'source_entities',
      ).whereIn('entity_key', chunk);
      for (const { entity_key: key, source_id: id } of rows) {
        links.set(key, (links.get(key) ?? new Set()).add(id));
      }
    }
    return links;
  }

  async #locationsOf(sourceIds: readonly string[]): Promise<Set<string>> {
    const keys = new Set<string>();
    for (const chunk of inChunks(sourceIds)) {
      const rows: SourceRow[] = await this.#db('sources')
        .whereIn('source_id', chunk)
        .whereNotNull('location_key')
        .select('source_id', 'location_key');
      rows.forEach(row => row.location_key && keys.add(row.location_key));
    }
    return keys;
  }
}
