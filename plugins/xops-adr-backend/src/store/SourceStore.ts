import { Knex } from 'knex';
import { KnownLocation } from '../sources/knownAddress';
import { LocationReading, RecordLocation } from '../sources/RecordSource';
import { isSqlite } from '../queries/whereKeyIn';
import { CatalogEntity } from './CatalogEntity';
import { relinkRecords } from './EntityCoverage';
import { EntityWriter } from './EntityWriter';
import { forgetLocations } from './forgetLocations';
import { knownLocations } from './knownLocations';
import {
  LOCATION_COLUMNS,
  LocationRow,
  locationOf,
  parseLocationRows,
} from './locationRow';
import { SourceWriter } from './SourceWriter';

/** A location with how far its reading has come. */
export interface LocationState {
  location: RecordLocation;
  /** Address without scheme: `github.com/acme/shop`. */
  name: string;
  revision: number;
  /** Absent after a failure: what the branch holds has to be seen again. */
  etag?: string;
  /** What `etag` belongs to. */
  readWith?: string;
  /** ISO 8601 day of the last check. */
  checkedOn?: string;
  linkedFiles: string[];
  /** ISO 8601 time before which the host demands not to be asked. */
  retryAt?: string;
}

const ROUND = 'sources';

/** Where records are read from, whose they are, and how reading goes. */
export class SourceStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Makes these the entities that have records: all there are, or these alone.
   * Tells whose records have changed hands, by location key.
   */
  async saveEntities(
    entities: readonly CatalogEntity[],
    options: { at: Date; complete: boolean },
  ): Promise<string[]> {
    return await this.#db.transaction(async transaction => {
      await lockLocations(transaction);
      await lockEntities(transaction);
      const named = entities.filter(it => it.sources.length > 0);
      const keys = await new EntityWriter(transaction).put(named);
      const writer = new SourceWriter(transaction, options.at);
      const touched = await writer.put(named, keys);
      const gone = await this.#goneEntities(transaction, entities, options);
      for (const { entity_key: key, location_key: location } of gone) {
        await transaction('entities').where('entity_key', key).delete();
        if (location) {
          touched.add(location);
        }
      }
      const unused = await writer.clean();
      await forgetLocations(transaction, unused);
      for (const location of touched) {
        await relinkRecords(transaction, location);
      }
      return [...touched].sort();
    });
  }

  async #goneEntities(
    db: Knex,
    entities: readonly CatalogEntity[],
    { complete }: { complete: boolean },
  ): Promise<{ entity_key: number; location_key: string | null }[]> {
    const rows: {
      entity_key: number;
      entity_ref: string;
      location_key: string | null;
    }[] = await db('entities as e')
      .leftJoin('source_entities as se', 'se.entity_key', 'e.entity_key')
      .leftJoin('sources as s', 's.source_id', 'se.source_id')
      .select('e.entity_key', 'e.entity_ref', 's.location_key');
    const given = new Map(entities.map(it => [it.entityRef, it]));
    return rows.filter(({ entity_ref: entityRef }) => {
      const entity = given.get(entityRef);
      return entity ? entity.sources.length === 0 : complete;
    });
  }

  async listLocations(): Promise<LocationState[]> {
    return await this.#find(query => query);
  }

  async findLocations(
    locationKeys: readonly string[],
  ): Promise<LocationState[]> {
    return await this.#find(query =>
      query.whereIn('l.location_key', [...locationKeys]),
    );
  }

  async findLocationsOf(entityRef: string): Promise<LocationState[]> {
    const keys = this.#db('entities as e')
      .join('source_entities as se', 'se.entity_key', 'e.entity_key')
      .join('sources as own', 'own.source_id', 'se.source_id')
      .where('e.entity_ref', entityRef)
      .whereNotNull('own.location_key')
      .select('own.location_key');
    return await this.#find(query => query.whereIn('l.location_key', keys));
  }

  /** Locations of some repositories, by the keys of these. */
  async findRepositories(
    repositoryKeys: readonly string[],
  ): Promise<KnownLocation[]> {
    return await knownLocations(this.#db, repositoryKeys);
  }

  /** Keeps that a push has arrived; the locations that it may have changed. */
  async notePush(push: {
    repositoryKey: string;
    /** Absent where the event does not say it. */
    branch?: string;
    at: Date;
  }): Promise<string[]> {
    const where = { repository_key: push.repositoryKey };
    await this.#db.transaction(async transaction => {
      await lockLocations(transaction, where);
      await transaction('locations')
        .where(where)
        .update({ pushed_at: push.at.toISOString() });
    });
    const query = this.#db('locations').where(where);
    if (push.branch !== undefined) {
      // Which one the default branch is, the push does not say.
      query.whereIn('branch', [push.branch, '']);
    }
    return await query.orderBy('location_key').pluck('location_key');
  }

  /** Keeps why a location could not be read; the last good copy stays. */
  async saveFailure(
    locationKey: string,
    failure: Extract<LocationReading, { status: 'failed' }>,
    at: Date,
  ): Promise<void> {
    const time = at.toISOString();
    await this.#db.transaction(async transaction => {
      await transaction('locations')
        .where('location_key', locationKey)
        .update({ retry_at: failure.retryAt?.toISOString() ?? null });
      await transaction('sources')
        .where('location_key', locationKey)
        .update({
          attempted_at: time,
          error: failure.error,
          advice: failure.advice,
          lasting: false,
          failing_since: transaction.raw('coalesce(failing_since, ?)', [time]),
        });
    });
  }

  /** Keeps that the branch is as it was: so is what is wrong with its paths. */
  async saveUnchanged(locationKey: string, at: Date): Promise<void> {
    const time = at.toISOString();
    await this.#db.transaction(async transaction => {
      await transaction('locations')
        .where('location_key', locationKey)
        .update({ retry_at: null });
      await transaction('sources')
        .where('location_key', locationKey)
        .update({ attempted_at: time });
      await transaction('sources')
        .where('location_key', locationKey)
        .whereNull('failing_since')
        .update({ read_at: time });
    });
  }

  async finishRound(at: Date): Promise<void> {
    await this.#db('rounds')
      .insert({ name: ROUND, finished_at: at.toISOString(), problem: null })
      .onConflict('name')
      .merge();
  }

  /** Keeps why a round was not completed; when the last complete one ended stays known. */
  async failRound(problem: string): Promise<void> {
    await this.#db('rounds')
      .insert({ name: ROUND, problem })
      .onConflict('name')
      .merge(['problem']);
  }

  async #find(
    narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<LocationState[]> {
    const rows = parseLocationRows(
      await narrow(
        this.#db('locations as l')
          .join('sources as s', 's.location_key', 'l.location_key')
          .select(...LOCATION_COLUMNS)
          .orderBy(['l.location_key', 's.path']),
      ),
    );
    const groups = new Map<string, LocationRow[]>();
    for (const row of rows) {
      const group = groups.get(row.location_key);
      if (group) {
        group.push(row);
      } else {
        groups.set(row.location_key, [row]);
      }
    }
    return [...groups.values()].map(locationOf);
  }
}

/**
 * Whoever writes takes a location first and what belongs to it afterwards, and
 * several in the order of their keys: else two wait for each other.
 */
async function lockLocations(db: Knex, where: object = {}): Promise<void> {
  if (!isSqlite(db.client)) {
    await db('locations')
      .where(where)
      .orderBy('location_key')
      .select('location_key')
      .forUpdate();
  }
}

/** Two replicas that hear of the same new entity would both add it. */
async function lockEntities(db: Knex): Promise<void> {
  if (!isSqlite(db.client)) {
    await db.raw('LOCK TABLE entities IN SHARE ROW EXCLUSIVE MODE');
  }
}
