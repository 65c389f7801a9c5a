import { RecordFilter } from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
import { RecordCriteria } from '../access/permissionRules';
import { RecordReader } from '../access/RecordAccess';
import { TextSearch } from '../search/TextSearch';
import { unseenEntities, whereReadable } from './hiddenRecords';
import { ReviewDays, whereReview } from './reviewDays';
import { whereKeyIn } from './whereKeyIn';

/** What narrows a query: what its reader may see, and what was asked for. */
export interface RecordMatch {
  reader: RecordReader;
  filter: RecordFilter;
  days: ReviewDays;
}

/** A filter that has counts of its own. */
export type Facet = Exclude<keyof RecordFilter, 'q'>;

const SEVERITY_COLUMNS: Record<string, string> = {
  error: 'r.errors',
  warning: 'r.warnings',
  info: 'r.infos',
};

function isSeverity(finding: string): boolean {
  return Object.hasOwn(SEVERITY_COLUMNS, finding);
}

/** Selects from `records as r` what a reader may see and a filter lets through. */
export class RecordMatcher {
  readonly #db: Knex;
  readonly #search: TextSearch;

  constructor(options: { db: Knex; search: TextSearch }) {
    this.#db = options.db;
    this.#search = options.search;
  }

  /**
   * `except` leaves one filter out, for the counts of its own facet; `among`
   * asks about some records alone.
   */
  select(
    match: RecordMatch,
    { among, except }: { among?: readonly number[]; except?: Facet } = {},
  ): Knex.QueryBuilder {
    const { reader, filter, days } = match;
    const { q, ...facets } = filter;
    const wanted = { ...facets, ...(except && { [except]: undefined }) };
    const query = this.readable(reader, among);
    const found = q ? this.#search.find(this.#db, q) : undefined;
    if (found) {
      query.whereIn(
        'r.record_key',
        this.#db.from(found.as('found')).select('record_key'),
      );
    }
    if (wanted.status) {
      query.whereIn('r.state', wanted.status);
    }
    if (wanted.kind) {
      query.whereIn('r.kind', wanted.kind);
    }
    if (wanted.tag) {
      query.whereIn('r.record_key', this.#withTag(wanted.tag));
    }
    if (wanted.review) {
      whereReview(query, wanted.review, days);
    }
    this.#whereEntities(query, reader, wanted);
    this.#whereFinding(query, wanted.finding);
    return query;
  }

  /** True where less is selected than all that the catalog shows the reader. */
  isNarrowed({ filter, reader }: RecordMatch, except?: Facet): boolean {
    return (
      reader.criteria !== undefined ||
      Object.entries(filter).some(
        ([name, value]) => name !== except && Boolean(value),
      )
    );
  }

  /** Everything that a reader may see, or what of some records. */
  readable(reader: RecordReader, among?: readonly number[]): Knex.QueryBuilder {
    const query = this.#db('records as r');
    if (among) {
      const seen = this.#ofEntities([...reader.entities.keys()]);
      query.whereIn('r.record_key', seen.whereIn('record_key', among));
    } else {
      whereReadable(query, 'r.record_key', unseenEntities(this.#db, reader));
    }
    if (reader.criteria) {
      this.#whereCriteria(query, reader.criteria);
    }
    return query;
  }

  #ofEntities(entityKeys: readonly number[]): Knex.QueryBuilder {
    return whereKeyIn(
      this.#db('record_entities').select('record_key'),
      'entity_key',
      entityKeys,
    );
  }

  #withTag(tags: readonly string[]): Knex.QueryBuilder {
    return this.#db('record_tags').select('record_key').whereIn('tag', tags);
  }

  #withOwner(owners: readonly string[]): Knex.QueryBuilder {
    return this.#db('record_entities as re')
      .join('entity_owners as eo', 'eo.entity_key', 're.entity_key')
      .whereIn('eo.owner_ref', owners)
      .select('re.record_key');
  }

  // Only through entities that the reader sees, so that an answer does not
  // tell who else has the record.
  #whereEntities(
    query: Knex.QueryBuilder,
    reader: RecordReader,
    { entity, owner, system }: Omit<RecordFilter, 'q'>,
  ): void {
    const seen = () => this.#ofEntities([...reader.entities.keys()]);
    if (entity) {
      const names = new Set(entity.map(it => it.toLocaleLowerCase('en-US')));
      const keys = [...reader.entities].flatMap(([key, entityRef]) =>
        names.has(entityRef) ? [key] : [],
      );
      query.whereIn('r.record_key', this.#ofEntities(keys));
    }
    if (owner) {
      const owned = this.#db('entity_owners').whereIn('owner_ref', owner);
      query.whereIn(
        'r.record_key',
        seen().whereIn('entity_key', owned.select('entity_key')),
      );
    }
    if (system) {
      const parts = this.#db('entity_systems').whereIn('system_ref', system);
      query.whereIn(
        'r.record_key',
        seen().whereIn('entity_key', parts.select('entity_key')),
      );
    }
  }

  #whereFinding(query: Knex.QueryBuilder, findings?: readonly string[]): void {
    if (!findings) {
      return;
    }
    const severities = findings.filter(isSeverity);
    const rules = findings.filter(it => !isSeverity(it));
    query.where(either => {
      severities.forEach(it => either.orWhere(SEVERITY_COLUMNS[it], '>', 0));
      const broken = this.#db('record_findings').whereIn('rule', rules);
      either.orWhereIn('r.record_key', broken.select('record_key'));
    });
  }

  #whereCriteria(query: Knex.QueryBuilder, criteria: RecordCriteria): void {
    if ('allOf' in criteria) {
      criteria.allOf.forEach(it => {
        query.where(inner => this.#whereCriteria(inner, it));
      });
    } else if ('anyOf' in criteria) {
      query.where(either => {
        criteria.anyOf.forEach(it => {
          either.orWhere(inner => this.#whereCriteria(inner, it));
        });
      });
    } else if ('not' in criteria) {
      const { not } = criteria;
      query.whereNot(inner => this.#whereCriteria(inner, not));
    } else if (criteria.field === 'owner') {
      query.whereIn('r.record_key', this.#withOwner(criteria.values));
    } else if (criteria.field === 'tag') {
      query.whereIn('r.record_key', this.#withTag(criteria.values));
    } else {
      query.whereIn('r.state', criteria.values);
    }
  }
}
