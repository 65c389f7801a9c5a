import { FacetValue } from '@xops/plugin-xops-adr-common';
import { z } from 'zod';
import { Facet } from './RecordMatch';

const VALUES = 50;

/**
 * Rows that all facets are counted from. `cell`: records with the same status
 * (`value`), kind, review and severities. `entities`: records with the same
 * entities, as a list of keys. `tag` and `rule`: records with that one.
 */
export const countRowsSchema = z.array(
  z.object({
    part: z.enum(['cell', 'entities', 'tag', 'rule']),
    value: z.string(),
    kind: z.string().nullable(),
    review: z.string().nullable(),
    error: z.number().nullable(),
    warning: z.number().nullable(),
    info: z.number().nullable(),
    // PostgreSQL gives big integers as text.
    count: z.coerce.number(),
  }),
);
export type CountRow = z.infer<typeof countRowsSchema>[number];
export type CountPart = CountRow['part'];

/** The rows that a facet is counted from. */
export const PARTS_OF: Record<Facet, readonly CountPart[]> = {
  status: ['cell'],
  kind: ['cell'],
  review: ['cell'],
  finding: ['cell', 'rule'],
  owner: ['entities'],
  system: ['entities'],
  entity: ['entities'],
  tag: ['tag'],
};

/** What the keys of entities stand for, by key. */
export interface EntityNames {
  entity: ReadonlyMap<number, readonly string[]>;
  owner: ReadonlyMap<number, readonly string[]>;
  system: ReadonlyMap<number, readonly string[]>;
}

export function totalOf(rows: readonly CountRow[]): number {
  return rows
    .filter(({ part }) => part === 'cell')
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
  for (const row of rows) {
    for (const value of new Set(valuesIn(facet, row, names))) {
      counts.set(value, (counts.get(value) ?? 0) + row.count);
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, VALUES);
}

function valuesIn(facet: Facet, row: CountRow, names: EntityNames): string[] {
  if (!PARTS_OF[facet].includes(row.part)) {
    return [];
  }
  switch (facet) {
    case 'status':
    case 'tag':
      return [row.value];
    case 'kind':
    case 'review':
      return [row[facet] ?? ''];
    case 'finding':
      return row.part === 'rule' ? [row.value] : severitiesOf(row);
    default:
      return keysIn(row.value).flatMap(key => names[facet].get(key) ?? []);
  }
}

function severitiesOf(row: CountRow): string[] {
  return (['error', 'warning', 'info'] as const).filter(it => row[it]);
}

function keysIn(value: string): number[] {
  return value.split(',').map(Number);
}
