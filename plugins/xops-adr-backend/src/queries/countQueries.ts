import { SEVERITIES } from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
import { CountPart } from './facetCounts';
import { ReviewDays, reviewStateSql } from './reviewDays';
import { isSqlite } from './whereKeyIn';

export interface CountQueryOptions {
  db: Knex;
  days: ReviewDays;
  /** Records that count, `records as r`; narrowed by their key unless given. */
  records?: () => Knex.QueryBuilder;
  /** Narrows a query to rows whose column is the key of a record that counts. */
  narrow: (query: Knex.QueryBuilder, column: string) => Knex.QueryBuilder;
}

const SEVERITY_COLUMNS = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
};

/**
 * Queries that count records by one thing each: `part`, `value`, `count`. They
 * touch as few columns as can be, so that indexes answer them.
 */
export function countQueries(
  part: CountPart,
  options: CountQueryOptions,
): Knex.QueryBuilder[] {
  const { days, db, narrow } = options;
  const { records = () => narrow(db('records as r'), 'r.record_key') } =
    options;
  const by = (query: Knex.QueryBuilder, value: Knex.Raw, count = 'count(*)') =>
    db
      .from(
        query
          .select({ value, count: db.raw(count) })
          .groupBy('value')
          .as(part),
      )
      .select(db.raw('? as part', [part]), 'value', 'count');
  switch (part) {
    case 'status':
      return [by(records(), db.raw('r.state'))];
    case 'kind':
      return [by(records(), db.raw('r.kind'))];
    case 'review':
      return [by(records(), reviewStateSql(db, days))];
    case 'severity':
      return SEVERITIES.map(severity =>
        records()
          .where(`r.${SEVERITY_COLUMNS[severity]}`, '>', 0)
          .select(
            db.raw("'severity' as part"),
            db.raw('? as value', [severity]),
            db.raw('count(*) as count'),
          ),
      );
    case 'rule':
      return [
        by(
          narrow(db('record_findings as f'), 'f.record_key'),
          db.raw('f.rule'),
          'count(distinct f.record_key)',
        ),
      ];
    case 'tag':
      return [
        by(narrow(db('record_tags as t'), 't.record_key'), db.raw('t.tag')),
      ];
    case 'entity':
      return [
        seen(narrow(db('record_entities as re'), 're.record_key'))
          // By the key as it is, in the order of its index.
          .groupBy('re.entity_key')
          .select(
            db.raw("'entity' as part"),
            db.raw('cast(re.entity_key as text) as value'),
            db.raw('count(*) as count'),
          ),
      ];
    default:
      return [by(db.from(sharedBy(db, narrow).as('sets')), db.raw('keys'))];
  }
}

function seen(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.whereRaw('re.entity_key not in (select entity_key from unseen)');
}

/** The seen entities of each record that has several, as one text. */
function sharedBy(
  db: Knex,
  narrow: CountQueryOptions['narrow'],
): Knex.QueryBuilder {
  const several = db('record_entities')
    .groupBy('record_key')
    .havingRaw('count(*) > 1')
    .select('record_key');
  const list = isSqlite(db.client)
    ? 'group_concat(re.entity_key)'
    : "string_agg(re.entity_key::text, ',' order by re.entity_key)";
  return seen(narrow(db('record_entities as re'), 're.record_key'))
    .whereIn('re.record_key', several)
    .select({ keys: db.raw(list) })
    .groupBy('re.record_key');
}
