import { SourceState } from '@xops/plugin-xops-adr-common';
import { z } from 'zod';
import { mayOwn } from '../access/mayOwn';
import { QueryContext } from './QueryContext';
import { whereKeyIn } from './whereKeyIn';

const text = z.string().nullable();
const rowSchema = z.object({
  source_id: z.string(),
  entity_key: z.number(),
  location_key: text,
  path: z.string(),
  name: z.string(),
  url: text,
  read_at: text,
  attempted_at: text,
  failing_since: text,
  error: text,
  advice: text,
  commit: text,
  pushed_at: text,
});
type SourceRow = z.infer<typeof rowSchema>;

/** A source with what tells which records are its own. */
export interface PlacedSource {
  state: SourceState;
  locationKey?: string;
  path: string;
}

/**
 * Sources of entities that the reader sees and may read records of, by name;
 * only of one entity where it is given.
 */
export async function listSources(
  context: QueryContext,
  entityRef?: string,
): Promise<PlacedSource[]> {
  const { counts, reader } = context;
  const rows = await rowsOf(context, { entityRef });
  const sources = sourcesFrom(
    context,
    rows,
    await counts.sources.get(
      reader,
      idsOf(rows),
      async () => await countRecords(context, rows),
    ),
  );
  return await withReadable(context, sources);
}

/** Sources of a location whose entities the reader sees, for a record that the reader may read. */
export async function sourcesAt(
  context: QueryContext,
  locationKey: string,
): Promise<PlacedSource[]> {
  const rows = await rowsOf(context, { locationKey });
  return sourcesFrom(context, rows, await countRecords(context, rows));
}

async function rowsOf(
  context: QueryContext,
  options: { entityRef?: string; locationKey?: string },
): Promise<SourceRow[]> {
  const { db } = context;
  const query = whereKeyIn(
    db('source_entities as se')
      .join('sources as s', 's.source_id', 'se.source_id')
      .leftJoin('locations as l', 'l.location_key', 's.location_key'),
    'se.entity_key',
    keysOf(context, options.entityRef),
  );
  if (options.locationKey) {
    query.where('s.location_key', options.locationKey);
  }
  return z
    .array(rowSchema)
    .parse(
      await query
        .select('s.*', 'se.entity_key', 'l.commit', 'l.pushed_at')
        .orderBy(['s.name', 's.source_id']),
    );
}

function sourcesFrom(
  { reader }: QueryContext,
  rows: readonly SourceRow[],
  counts: ReadonlyMap<string, number>,
): PlacedSource[] {
  return [...groupBySource(rows)].map(([sourceId, [row, ...others]]) => ({
    locationKey: row.location_key ?? undefined,
    path: row.path,
    state: stateOf(row, {
      entityRefs: [row, ...others]
        .flatMap(({ entity_key: key }) => reader.entities.get(key) ?? [])
        .sort(),
      records: counts.get(sourceId) ?? 0,
    }),
  }));
}

/** Without sources whose records the policy lets the reader read none of. */
async function withReadable(
  { db, reader: { criteria } }: QueryContext,
  sources: readonly PlacedSource[],
): Promise<PlacedSource[]> {
  if (!criteria) {
    return [...sources];
  }
  const rows: { source_id: string; owner_ref: string | null }[] = await db(
    'source_entities as se',
  )
    .leftJoin('entity_owners as eo', 'eo.entity_key', 'se.entity_key')
    .whereIn(
      'se.source_id',
      sources.map(({ state }) => state.sourceId),
    )
    .select('se.source_id', 'eo.owner_ref');
  return sources.filter(({ state: { records, sourceId } }) => {
    const owners = rows.flatMap(row =>
      row.source_id === sourceId ? row.owner_ref ?? [] : [],
    );
    // A record may have owners by another source as well.
    return records > 0 || mayOwn(criteria, owners);
  });
}

function keysOf({ reader }: QueryContext, entityRef?: string): number[] {
  return [...reader.entities].flatMap(([key, ref]) =>
    entityRef === undefined || ref === entityRef ? [key] : [],
  );
}

function groupBySource(
  rows: readonly SourceRow[],
): Map<string, [SourceRow, ...SourceRow[]]> {
  const groups = new Map<string, [SourceRow, ...SourceRow[]]>();
  for (const row of rows) {
    const group = groups.get(row.source_id);
    if (group) {
      group.push(row);
    } else {
      groups.set(row.source_id, [row]);
    }
  }
  return groups;
}

function idsOf(rows: readonly SourceRow[]): string[] {
  return [...new Set(rows.map(row => row.source_id))];
}

/** Records below each source that the reader may see. */
async function countRecords(
  { db, matcher, reader }: QueryContext,
  sources: readonly SourceRow[],
): Promise<Map<string, number>> {
  const rows: { source_id: string; count: number | string }[] = await matcher
    .readable(reader)
    .where('r.kind', 'record')
    .join('sources as s', 's.location_key', 'r.location_key')
    .whereIn('s.source_id', idsOf(sources))
    .where(below =>
      below
        .where('s.path', '')
        .orWhereRaw('r.path = s.path')
        .orWhereRaw("substr(r.path, 1, length(s.path) + 1) = s.path || '/'"),
    )
    .groupBy('s.source_id')
    .select('s.source_id', db.raw('count(*) as count'));
  return new Map(rows.map(row => [row.source_id, Number(row.count)]));
}

function stateOf(
  row: SourceRow,
  { entityRefs, records }: Pick<SourceState, 'entityRefs' | 'records'>,
): SourceState {
  return {
    sourceId: row.source_id,
    entityRefs,
    name: row.name,
    url: row.url ?? undefined,
    state: wordOf(row),
    records,
    readAt: row.read_at ?? undefined,
    attemptedAt: row.attempted_at ?? undefined,
    failingSince: row.failing_since ?? undefined,
    error: row.error ?? undefined,
    advice: row.advice ?? undefined,
    commit: row.commit ?? undefined,
    pushedAt: row.pushed_at ?? undefined,
  };
}

function wordOf(row: SourceRow): SourceState['state'] {
  if (row.failing_since) {
    return row.read_at ? 'stale' : 'failed';
  }
  return row.read_at ? 'ok' : 'waiting';
}
