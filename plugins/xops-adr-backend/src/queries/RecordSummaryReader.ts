import { RecordSummary } from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { RecordReader } from '../access/RecordAccess';
import { isBelow } from '../sources/FileSelection';
import { ownersOf, systemsOf } from './entityRelations';
import { pagesAtCommit } from './pagesAtCommit';
import { SummaryRow, summaryOf, summaryRowSchema } from './recordRows';
import { ReviewDays } from './reviewDays';

/** How the source of a record is doing. */
interface SourceRow {
  record_key: number;
  entity_key: number;
  path: string;
  read_at?: string | null;
  failing_since?: string | null;
}

export interface SummaryContext {
  reader: RecordReader;
  days: ReviewDays;
}

/** Makes summaries of rows: adds what stands in other tables, as far as the reader sees it. */
export class RecordSummaryReader {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** In the order of the rows, which must be readable by the reader. */
  async summarize(
    rows: readonly unknown[],
    { reader, days }: SummaryContext,
  ): Promise<RecordSummary[]> {
    const records = z.array(summaryRowSchema).parse(rows);
    const keys = records.map(record => record.record_key);
    const [entities, tags, sources, pageAtCommit] = await Promise.all([
      this.#entitiesOf(keys, reader),
      this.#tagsOf(keys),
      this.#sourcesOf(keys, reader),
      pagesAtCommit(
        this.#db,
        records.map(record => record.location_key),
      ),
    ]);
    const used = [...new Set([...entities.values()].flat())];
    const [owners, systems] = await Promise.all([
      ownersOf(this.#db, used),
      systemsOf(this.#db, used),
    ]);
    return records.map(record => {
      const entityKeys = entities.get(record.record_key) ?? [];
      return summaryOf(
        { ...record, source_url: pageAtCommit(record) ?? record.source_url },
        {
          entityRefs: namesOf(entityKeys, key => [
            reader.entities.get(key) ?? '',
          ]),
          owners: namesOf(entityKeys, key => owners.get(key) ?? []),
          systems: namesOf(entityKeys, key => systems.get(key) ?? []),
          tags: tags.get(record.record_key) ?? [],
          ...readingOf(record, sources.get(record.record_key) ?? []),
        },
        days,
      );
    });
  }

  async #entitiesOf(keys: readonly number[], reader: RecordReader) {
    const rows: { record_key: number; entity_key: number }[] = await this.#db(
      'record_entities',
    )
      .whereIn('record_key', keys)
      .select('record_key', 'entity_key');
    return groupBy(
      rows.filter(row => reader.entities.has(row.entity_key)),
      row => row.entity_key,
    );
  }

  async #tagsOf(keys: readonly number[]) {
    const rows: { record_key: number; tag: string }[] = await this.#db(
      'record_tags',
    )
      .select('record_key', 'tag')
      .whereIn('record_key', keys)
      .orderBy('tag');
    return groupBy(rows, row => row.tag);
  }

  async #sourcesOf(keys: readonly number[], reader: RecordReader) {
    const rows: SourceRow[] = await this.#db('record_entities as re')
      .join('records as r', 'r.record_key', 're.record_key')
      .join('source_entities as se', 'se.entity_key', 're.entity_key')
      .join('sources as s', source =>
        source
          .on('s.source_id', 'se.source_id')
          .andOn('s.location_key', 'r.location_key'),
      )
      .whereIn('re.record_key', keys)
      .select(
        're.record_key',
        're.entity_key',
        's.path',
        's.read_at',
        's.failing_since',
      );
    return groupBy(
      rows.filter(row => reader.entities.has(row.entity_key)),
      row => row,
    );
  }
}

function readingOf(
  record: SummaryRow,
  sources: readonly SourceRow[],
): Pick<RecordSummary, 'readAt' | 'stale'> {
  const own = sources.filter(source => isBelow(record.path, source.path));
  const readAt = own.flatMap(source => source.read_at ?? []).sort();
  return {
    readAt: readAt.at(-1) ?? record.changed_at,
    // Read through any of its sources it is fresh.
    stale: own.length > 0 && own.every(source => Boolean(source.failing_since)),
  };
}

function namesOf(
  keys: readonly number[],
  names: (key: number) => readonly string[],
): string[] {
  return [...new Set(keys.flatMap(names))].sort();
}

function groupBy<R extends { record_key: number }, T>(
  rows: readonly R[],
  valueOf: (row: R) => T,
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.record_key);
    if (group) {
      group.push(valueOf(row));
    } else {
      groups.set(row.record_key, [valueOf(row)]);
    }
  }
  return groups;
}
