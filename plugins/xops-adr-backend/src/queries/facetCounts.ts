import { FacetValue } from '@xops/plugin-xops-adr-common';
import { z } from 'zod';
import { Facet } from './RecordMatch';

const VALUES = 50;

/**
 * How many records have a value. `entities` counts records with the same
 * entities, whose keys stand in `value` with commas between.
 */
export const countRowsSchema = z.array(
  z.object({
    part: z.enum([
      'status',
      'kind',
      'review',
      'severity',
      'rule',
      'tag',
      'entities',
    ]),
    value: z.string(),
    // PostgreSQL gives big integers as text.
    count: z.coerce.number(),
  }),
);
export type CountRow = z.infer<typeof countRowsSchema>[number];
export type CountPart = CountRow['part'];

/** The rows that a facet is counted from. */
export const PARTS_OF: Record<Facet, readonly CountPart[]> = {
  status: ['status'],
  kind: ['kind'],
  review: ['review'],
  finding: ['severity', 'rule'],
  tag: ['tag'],
  owner: ['entities'],
  system: ['entities'],
  entity: ['entities'],
};

/** What the keys of entities stand for, by key. */
export interface EntityNames {
  entity: ReadonlyMap<number, readonly string[]>;
  owner: ReadonlyMap<number, readonly string[]>;
  system: ReadonlyMap<number, readonly string[]>;
}

/** All records: each has one status. */
export function totalOf(rows: readonly CountRow[]): number {
  return rows
    .filter(({ part }) => part === 'status')
    .reduce((sum, { count }) => sum + count, 0);
}

/** Entities that occur in rows. */
export function entityKeysOf(rows: readonly CountRow[]): number[] {
  return [
    ...new Set(
      rows
        .filter(({ part }) => part === 'entities')
        .flatMap(({ value }) => keysIn(value)),
    ),
  ];
}

/** The most frequent values of a facet, equal ones by name. */
export function facetValuesOf(
  facet: Facet,
  rows: readonly CountRow[],
  names: EntityNames,
): FacetValue[] {
  const counts = new Map<string, number>();
  for (const row of rows.filter(it => PARTS_OF[facet].includes(it.part))) {
    for (const value of valuesIn(facet, row, names)) {
      counts.set(value, (counts.get(value) ?? 0) + row.count);
    }
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, VALUES);
}

/** A record of two entities with the same owner is counted once for that owner. */
function valuesIn(
  facet: Facet,
  row: CountRow,
  names: EntityNames,
): Iterable<string> {
  return facet === 'entity' || facet === 'owner' || facet === 'system'
    ? new Set(keysIn(row.value).flatMap(key => names[facet].get(key) ?? []))
    : [row.value];
}

function keysIn(value: string): number[] {
  return value.split(',').map(Number);
}
