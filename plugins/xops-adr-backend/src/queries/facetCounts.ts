import { FacetValue } from '@xops/plugin-xops-adr-common';
import { z } from 'zod';
import { Facet } from './RecordMatch';

const VALUES = 50;

/**
 * How many records have a value. `entity` counts records by the key of an
 * entity; `shared` counts those of several entities by all of their keys, with
 * commas between, so that what these have in common is not counted twice.
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
      'entity',
      'shared',
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
  entity: ['entity'],
  owner: ['entity', 'shared'],
  system: ['entity', 'shared'],
};

/** What the keys of entities stand for, by key. */
export interface EntityNames {
  entity: ReadonlyMap<number, readonly string[]>;
  owner: ReadonlyMap<number, readonly string[]>;
  system: ReadonlyMap<number, readonly string[]>;
}

const NO_NAMES: EntityNames = {
  entity: new Map(),
  owner: new Map(),
  system: new Map(),
};

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
        .filter(({ part }) => part === 'entity')
        .flatMap(({ value }) => keysIn(value)),
    ),
  ];
}

/** The most frequent values of a facet, equal ones by name. */
export function facetValuesOf(
  facet: Facet,
  rows: readonly CountRow[],
  names: EntityNames = NO_NAMES,
): FacetValue[] {
  const counts = new Map<string, number>();
  for (const row of rows.filter(it => PARTS_OF[facet].includes(it.part))) {
    for (const [value, count] of countsIn(facet, row, names)) {
      counts.set(value, (counts.get(value) ?? 0) + count);
    }
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, VALUES);
}

function countsIn(
  facet: Facet,
  { part, value, count }: CountRow,
  names: EntityNames,
): [value: string, count: number][] {
  switch (facet) {
    case 'entity':
    case 'owner':
    case 'system': {
      const own = keysIn(value).map(key => names[facet].get(key) ?? []);
      return part === 'entity'
        ? own.flat().map(name => [name, count])
        : repeatsIn(own.flat()).map(name => [name, -count]);
    }
    default:
      return [[value, count]];
  }
}

/** Each name as often as it stands there again. */
function repeatsIn(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) < index);
}

function keysIn(value: string): number[] {
  return value.split(',').map(Number);
}
