import { RecordFacets } from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
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
import { ownersOf, systemsOf } from './entityRelations';
import { Facet, RecordMatch, RecordMatcher } from './RecordMatch';
import { reviewStateSql } from './reviewDays';
import { isSqlite, whereKeyIn } from './whereKeyIn';

const ALL_PARTS: readonly CountPart[] = ['cell', 'entities', 'tag', 'rule'];
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

  async #rows(
    match: RecordMatch,
    parts: readonly CountPart[],
    except?: Facet,
  ): Promise<CountRow[]> {
    const matching = this.#matcher
      .select(match, { except })
      .select(
        'r.record_key',
        'r.state',
        'r.kind',
        'r.review_due',
        'r.errors',
        'r.warnings',
        'r.infos',
      );
    const [first, ...rest] = parts.map(part => this.#partQuery(part, match));
    return countRowsSchema.parse(
      // As a table of its own: knex writes its grouping behind the unions else.
      await this.#db
        .withMaterialized('m', matching)
        .select('*')
        .from(first.as('first'))
        .unionAll(rest),
    );
  }

  #partQuery(part: CountPart, match: RecordMatch): Knex.QueryBuilder {
    const count = this.#db.raw('count(*) as count');
    switch (part) {
      case 'cell':
        return this.#cells(match);
      case 'entities':
        return this.#db
          .from(this.#entitySets(match).as('sets'))
          .select(...this.#columns(part, 'entities'), count)
          .groupBy('entities');
      case 'tag':
        return this.#db('m')
          .join('record_tags as t', 't.record_key', 'm.record_key')
          .select(...this.#columns(part, 't.tag'), count)
          .groupBy('t.tag');
      default:
        return this.#db('m')
          .join('record_findings as f', 'f.record_key', 'm.record_key')
          .select(
            ...this.#columns(part, 'f.rule'),
            this.#db.raw('count(distinct m.record_key) as count'),
          )
          .groupBy('f.rule');
    }
  }

  #cells({ days }: RecordMatch): Knex.QueryBuilder {
    const has = (column: string) =>
      this.#db.raw('case when ?? > 0 then 1 else 0 end', [column]);
    const cells = this.#db('m').select({
      state: 'state',
      kind: 'kind',
      review: reviewStateSql(this.#db, days),
      error: has('errors'),
      warning: has('warnings'),
      info: has('infos'),
    });
    const columns = ['state', 'kind', 'review', 'error', 'warning', 'info'];
    return this.#db
      .from(cells.as('cells'))
      .select(
        this.#db.raw("'cell' as part"),
        'state as value',
        ...columns.slice(1),
        this.#db.raw('count(*) as count'),
      )
      .groupBy(columns);
  }

  /** Each record's entities as one text, so that equal ones are counted at once. */
  #entitySets({ reader }: RecordMatch): Knex.QueryBuilder {
    const list = isSqlite(this.#db.client)
      ? 'group_concat(re.entity_key)'
      : "string_agg(re.entity_key::text, ',' order by re.entity_key)";
    const query = this.#db('m')
      .join('record_entities as re', 're.record_key', 'm.record_key')
      .select(this.#db.raw(`${list} as entities`))
      .groupBy('m.record_key');
    return whereKeyIn(query, 're.entity_key', [...reader.entities.keys()]);
  }

  #columns(part: CountPart, value: string): Knex.Raw[] {
    return [
      this.#db.raw(`'${part}' as part`),
      this.#db.raw('?? as value', [value]),
      ...['kind', 'review'].map(it =>
        this.#db.raw('cast(null as text) as ??', [it]),
      ),
      ...['error', 'warning', 'info'].map(it =>
        this.#db.raw('cast(null as integer) as ??', [it]),
      ),
    ];
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
