import { RecordFacets } from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
import { countQueries } from './countQueries';
import { ownersOf, systemsOf } from './entityRelations';
import {
  CountPart,
  CountRow,
  countRowsSchema,
  EntityNames,
  entityKeysOf,
  facetValuesOf,
  PARTS_OF,
  totalOf,
} from './facetCounts';
import { HIDDEN_RECORDS, unseenEntities } from './hiddenRecords';
import { Facet, RecordMatch, RecordMatcher } from './RecordMatch';

const FACETS: readonly Facet[] = [
  'status',
  'owner',
  'system',
  'entity',
  'kind',
  'tag',
  'finding',
  'review',
];
/** Counted from columns of the record itself, in one query. */
const RECORD_PARTS: readonly CountPart[] = [
  'status',
  'kind',
  'review',
  'severity',
];
const COUNTED_COLUMNS = [
  'r.record_key',
  'r.state',
  'r.kind',
  'r.review_due',
  'r.errors',
  'r.warnings',
  'r.infos',
];
const ALL_PARTS = [...new Set(Object.values(PARTS_OF).flat())];

/** Counts what matches: all of it, and by facet under all other filters. */
export class RecordFacetCounter {
  readonly #db: Knex;
  readonly #matcher: RecordMatcher;

  constructor(options: { db: Knex; matcher: RecordMatcher }) {
    this.#db = options.db;
    this.#matcher = options.matcher;
  }

  async count(
    match: RecordMatch,
  ): Promise<{ totalItems: number; facets: RecordFacets }> {
    const filtered = FACETS.filter(facet => match.filter[facet] !== undefined);
    const [all, ...others] = await Promise.all([
      this.#rows(match, ALL_PARTS),
      ...filtered.map(facet => this.#rows(match, PARTS_OF[facet], facet)),
    ]);
    const names = await this.#namesOf(match, [all, ...others].flat());
    const valuesOf = (facet: Facet) => {
      const index = filtered.indexOf(facet);
      return facetValuesOf(facet, index < 0 ? all : others[index], names);
    };
    return {
      totalItems: totalOf(all),
      facets: {
        status: valuesOf('status'),
        owner: valuesOf('owner'),
        system: valuesOf('system'),
        entity: valuesOf('entity'),
        kind: valuesOf('kind'),
        tag: valuesOf('tag'),
        finding: valuesOf('finding'),
        review: valuesOf('review'),
      },
    };
  }

  /** Counts of one kind each, over all that matches. */
  async countParts(
    match: RecordMatch,
    parts: readonly CountPart[],
  ): Promise<CountRow[]> {
    return await this.#rows(match, parts);
  }

  async #rows(
    match: RecordMatch,
    parts: readonly CountPart[],
    except?: Facet,
  ): Promise<CountRow[]> {
    const { days, reader } = match;
    const db = this.#db;
    const isNarrowed = this.#matcher.isNarrowed(match, except);
    const isOfRecords = parts.some(part => RECORD_PARTS.includes(part));
    const isOne = parts.length === 1 && isOfRecords;
    const [first, ...rest] = parts.flatMap(part =>
      countQueries(part, {
        db,
        days,
        records: isNarrowed
          ? () =>
              // Asked for once, a filter costs less than the list of what it lets through.
              isOne
                ? this.#matcher.select(match, { except })
                : db('matching as r')
          : undefined,
        narrow: (query, column) =>
          query.whereRaw(
            isNarrowed
              ? '?? in (select record_key from matching)'
              : '?? not in (select record_key from hidden)',
            [column],
          ),
      }),
    );
    const query = db
      .withMaterialized('unseen', unseenEntities(db, reader))
      // As a table of its own: knex writes its grouping behind the unions else.
      .select('*')
      .from(first.as('first'))
      .unionAll(rest);
    if (isNarrowed) {
      const matching = this.#matcher.select(match, { except });
      query.withMaterialized(
        'matching',
        matching.select(isOfRecords ? COUNTED_COLUMNS : 'r.record_key'),
      );
    } else {
      query.withMaterialized('hidden', db.raw(HIDDEN_RECORDS));
    }
    return countRowsSchema.parse(await query);
  }

  async #namesOf(
    { reader }: RecordMatch,
    rows: readonly CountRow[],
  ): Promise<EntityNames> {
    const keys = entityKeysOf(rows);
    const [owner, system] = await Promise.all([
      ownersOf(this.#db, keys),
      systemsOf(this.#db, keys),
    ]);
    const entity = new Map(
      [...reader.entities].map(([key, entityRef]) => [key, [entityRef]]),
    );
    return { entity, owner, system };
  }
}
