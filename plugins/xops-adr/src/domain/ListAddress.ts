import {
  RECORD_KINDS,
  RECORD_SORTS,
  type RecordFilter,
  type RecordQuery,
  REVIEW_STATES,
  STATUS_STATES,
} from '@xops/plugin-xops-adr-common';
import type { AddressChanges } from '@xops/plugin-xops-home-react';

/** The names of the filters, in the page's address and in the query. */
export const FACET_NAMES = [
  'status',
  'owner',
  'system',
  'entity',
  'kind',
  'finding',
  'review',
  'tag',
] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** What a list shows, as it stands in the page's address. */
export type ListAddress = {
  q: string;
  facets: Record<FacetName, string[]>;
  sort: RecordQuery['sort'];
  order: RecordQuery['order'];
};
export type ListSort = ListAddress['sort'];

/** Columns whose largest or newest value is what one looks for first. */
const DESCENDING: readonly ListSort[] = ['date', 'changed', 'findings'];

/** Reads the address; what it does not hold, or holds wrongly, is the default. */
export function readListAddress(params: URLSearchParams): ListAddress {
  const sort = RECORD_SORTS.find(it => it === params.get('sort')) ?? 'date';
  const order = params.get('order');
  return {
    q: params.get('q') ?? '',
    facets: {
      status: params.getAll('status'),
      owner: params.getAll('owner'),
      system: params.getAll('system'),
      entity: params.getAll('entity'),
      kind: params.getAll('kind'),
      finding: params.getAll('finding'),
      review: params.getAll('review'),
      tag: params.getAll('tag'),
    },
    sort,
    order: order === 'asc' || order === 'desc' ? order : firstOrder(sort),
  };
}

/** What takes every filter away. */
export const NO_FILTER: AddressChanges = Object.fromEntries(
  ['q', ...FACET_NAMES].map(name => [name, '']),
);

/** Sorting by a column again turns it round. */
export function nextOrder(
  { sort, order }: ListAddress,
  next: ListSort,
): ListAddress['order'] {
  if (sort === next) {
    return order === 'asc' ? 'desc' : 'asc';
  }
  return firstOrder(next);
}

function firstOrder(sort: ListSort): ListAddress['order'] {
  return DESCENDING.includes(sort) ? 'desc' : 'asc';
}

/** True when anything narrows the list. */
export function isFiltered({ q, facets }: ListAddress): boolean {
  return q.trim() !== '' || FACET_NAMES.some(name => facets[name].length > 0);
}

/** Only values that the backend knows; others would make it refuse the whole list. */
function known<T extends string>(
  values: readonly string[],
  all: readonly T[],
): T[] | undefined {
  return some(all.filter(it => values.includes(it)));
}

function some<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}

/** The filter for the backend. */
export function recordFilter({ q, facets }: ListAddress): RecordFilter {
  return {
    q: q.trim().slice(0, 200) || undefined,
    status: known(facets.status, [...STATUS_STATES, 'none']),
    owner: some(facets.owner),
    system: some(facets.system),
    entity: some(facets.entity),
    kind: known(facets.kind, RECORD_KINDS),
    finding: some(facets.finding),
    review: known(facets.review, REVIEW_STATES),
    tag: some(facets.tag),
  };
}

/** The filter of a page about decisions: other files stand there only when they are asked for. */
export function decisionFilter(address: ListAddress): RecordFilter {
  const filter = recordFilter(address);
  return { ...filter, kind: filter.kind ?? ['record'] };
}
