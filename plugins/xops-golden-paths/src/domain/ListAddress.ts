import type { CreatedQueryInput } from '@xops/plugin-xops-golden-paths-common';
import type { AddressChanges } from '@xops/plugin-xops-home-react';

const SORTS = ['createdAt', 'title', 'template', 'createdBy'] as const;

/** The names of the list's filters, in the address and in the query. */
export const FILTERS = ['template', 'owner', 'createdBy'] as const;
export type FilterName = (typeof FILTERS)[number];

/** What the list shows, as it stands in the page's address. */
export type ListAddress = {
  text: string;
  filters: Record<FilterName, string>;
  sort: (typeof SORTS)[number];
  order: 'asc' | 'desc';
};
export type ListSort = ListAddress['sort'];

/** Reads the address; what it does not hold, or holds wrongly, is the default. */
export function readListAddress(params: URLSearchParams): ListAddress {
  return {
    text: params.get('text') ?? '',
    filters: {
      template: params.get('template') ?? '',
      owner: params.get('owner') ?? '',
      createdBy: params.get('createdBy') ?? '',
    },
    sort: SORTS.find(it => it === params.get('sort')) ?? 'createdAt',
    order: params.get('order') === 'asc' ? 'asc' : 'desc',
  };
}

/** What takes every filter away. */
export const NO_FILTER: AddressChanges = Object.fromEntries(
  ['text', ...FILTERS].map(name => [name, '']),
);

/** Sorting by a column again turns it round; times begin with the newest. */
export function nextOrder(
  address: ListAddress,
  sort: ListSort,
): ListAddress['order'] {
  if (address.sort === sort) {
    return address.order === 'asc' ? 'desc' : 'asc';
  }
  return sort === 'createdAt' ? 'desc' : 'asc';
}

/** True when anything narrows the list. */
export function isFiltered({ text, filters }: ListAddress): boolean {
  return text.trim() !== '' || FILTERS.some(name => filters[name] !== '');
}

/** Which items, in what order, and how many of them. */
export type CreatedListQuery = Omit<CreatedQueryInput, 'limit'> & {
  limit?: number;
};

/** The query for the backend. */
export function listQuery(address: ListAddress): CreatedListQuery {
  const { text, filters, sort, order } = address;
  return {
    text: text.trim() || undefined,
    template: filters.template || undefined,
    owner: filters.owner || undefined,
    createdBy: filters.createdBy || undefined,
    sort,
    order,
  };
}
