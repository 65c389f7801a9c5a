import { RecordFilter, RecordGraph } from '@xops/plugin-xops-adr-common';
import { systemsOf } from './entityRelations';
import { findRecord } from './findRecord';
import { edgesBetween, keysBeside } from './graphEdges';
import { linkedRecords } from './linkedRecords';
import { QueryContext } from './QueryContext';

/** Records of one answer; those that are more are only counted. */
const NODES = 500;

export type GraphQuery = RecordFilter & {
  /** Record id around which the graph is drawn. */
  focus?: string;
  /** Edges between it and the furthest record. */
  depth: number;
};

interface Selection {
  keys: number[];
  totalItems: number;
}

/**
 * Records that match, linked ones first, or those around one; with the edges
 * between them. Throws a NotFoundError for a focus that the reader may not see.
 */
export async function getGraph(
  context: QueryContext,
  { focus, depth, ...filter }: GraphQuery,
): Promise<RecordGraph> {
  const { keys, totalItems } = focus
    ? await keysAround(context, { focus, depth, filter })
    : await keysMatching(context, filter);
  const [records, systems] = await Promise.all([
    linkedRecords(context, keys),
    systemsOfRecords(context, keys),
  ]);
  return {
    nodes: records
      .sort((a, b) => keys.indexOf(a.recordKey) - keys.indexOf(b.recordKey))
      .map(({ record, recordKey }) => ({
        ...record,
        systems: systems.get(recordKey) ?? [],
      })),
    edges: await edgesBetween(context.db, records),
    totalItems,
  };
}

async function keysMatching(
  { db, days, matcher, reader }: QueryContext,
  filter: RecordFilter,
): Promise<Selection> {
  const matching = () => matcher.select({ reader, filter, days });
  const linking = db('record_links').select('record_key');
  const linked = db('record_links').whereNotNull('target_id');
  const [keys, total] = await Promise.all([
    matching()
      .orderByRaw(
        'case when r.record_key in (?) or r.record_id in (?) then 0 else 1 end',
        [linking, linked.select('target_id')],
      )
      .orderBy([
        { column: 'r.date_value', order: 'desc' },
        { column: 'r.record_key', order: 'desc' },
      ])
      .limit(NODES)
      .pluck('r.record_key'),
    matching().count({ count: '*' }).first(),
  ]);
  return { keys, totalItems: Number(total.count) };
}

/** Goes from record to record, and never through one that the reader may not see. */
async function keysAround(
  context: QueryContext,
  options: { focus: string; depth: number; filter: RecordFilter },
): Promise<Selection> {
  const { db, days, matcher, reader } = context;
  const { depth, filter, focus } = options;
  const { record_key: first } = await findRecord(context, focus);
  const found = new Set([first]);
  let edge = [first];
  for (let step = 0; step < depth && edge.length > 0; step += 1) {
    const beside = await keysBeside(db, edge);
    const among = beside.filter(key => !found.has(key));
    edge = await matcher
      .select({ reader, filter, days }, { among })
      .pluck('r.record_key');
    edge.forEach(key => found.add(key));
    if (found.size > NODES) {
      break;
    }
  }
  const keys = [...found];
  return { keys: keys.slice(0, NODES), totalItems: keys.length };
}

async function systemsOfRecords(
  { db, reader }: QueryContext,
  recordKeys: readonly number[],
): Promise<Map<number, string[]>> {
  const rows: { record_key: number; entity_key: number }[] = await db(
    'record_entities',
  )
    .whereIn('record_key', recordKeys)
    .select('record_key', 'entity_key');
  const pairs = rows.filter(row => reader.entities.has(row.entity_key));
  const systems = await systemsOf(
    db,
    pairs.map(pair => pair.entity_key),
  );
  const found = new Map<number, Set<string>>();
  for (const { record_key: key, entity_key: entityKey } of pairs) {
    const own = found.get(key) ?? new Set();
    systems.get(entityKey)?.forEach(system => own.add(system));
    found.set(key, own);
  }
  return new Map([...found].map(([key, own]) => [key, [...own].sort()]));
}
