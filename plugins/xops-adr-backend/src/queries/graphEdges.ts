import {
  GraphEdge,
  LinkType,
  linkTypeSchema,
} from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { KeyedRecord } from './linkedRecords';

// SQLite has no booleans.
const flag = z.union([z.boolean(), z.number()]).transform(Boolean);
const edgeRowSchema = z.object({
  record_key: z.number(),
  type: linkTypeSchema,
  target: z.string(),
  target_id: z.string().nullable(),
  line: z.number(),
  partial: flag,
  one_sided: flag,
  cyclic: flag,
});

/**
 * Edges from one record to another, and those that name a record which does
 * not exist. Edges to records that are not given are left out.
 */
export async function edgesBetween(
  db: Knex,
  records: readonly KeyedRecord[],
): Promise<GraphEdge[]> {
  const ids = new Map(
    records.map(({ record, recordKey }) => [recordKey, record.recordId]),
  );
  const known = new Set(ids.values());
  const rows = z.array(edgeRowSchema).parse(
    await db('record_links')
      .whereIn('record_key', [...ids.keys()])
      .where(edge => edge.whereNotNull('target_id').orWhere('broken', true))
      .orderBy('link_key'),
  );
  const edges = rows.flatMap(row => {
    const { record_key: key, target_id: to, one_sided: oneSided } = row;
    const from = ids.get(key);
    return from === undefined || (to !== null && !known.has(to))
      ? []
      : [
          turned({
            from,
            to: to ?? undefined,
            type: row.type,
            target: row.target,
            line: row.line,
            partial: row.partial || undefined,
            oneSided,
            cyclic: row.cyclic,
          }),
        ];
  });
  return merged(edges);
}

/** Passive words, in which a record speaks of one of another repository. */
const ACTIVE: Partial<Record<LinkType, LinkType>> = {
  supersededBy: 'supersedes',
  amendedBy: 'amends',
  enables: 'dependsOn',
};

function turned(edge: GraphEdge): GraphEdge {
  const type = ACTIVE[edge.type];
  return type && edge.to !== undefined
    ? { ...edge, from: edge.to, to: edge.from, type }
    : edge;
}

/** Two records of different repositories may both say it. */
function merged(edges: readonly GraphEdge[]): GraphEdge[] {
  const byEnds = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const { from, to, target, type } = edge;
    const key = JSON.stringify([from, type, to ?? [target]]);
    const known = byEnds.get(key);
    byEnds.set(key, known ? { ...known, oneSided: false } : edge);
  }
  return [...byEnds.values()];
}

/** Keys of the records at the other ends of all edges of some. */
export async function keysBeside(
  db: Knex,
  recordKeys: readonly number[],
): Promise<number[]> {
  const ids = db('records').whereIn('record_key', recordKeys);
  const targets = db('record_links')
    .whereIn('record_key', recordKeys)
    .whereNotNull('target_id');
  const [to, from]: [number[], number[]] = await Promise.all([
    db('records')
      .whereIn('record_id', targets.select('target_id'))
      .pluck('record_key'),
    db('record_links')
      .whereIn('target_id', ids.select('record_id'))
      .pluck('record_key'),
  ]);
  return [...new Set([...to, ...from])];
}
