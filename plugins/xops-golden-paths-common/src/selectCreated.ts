import { CreatedItem, CreatedList, FacetValue } from './CreatedItem';
import { CreatedQuery, formatCursor } from './CreatedQuery';
import { normalizeEntityRef } from './entityRef';

type Facet = keyof CreatedList['facets'];

const facetValueOf = {
  template: item => item.template.entityRef,
  owner: item => item.owner,
  createdBy: item => item.createdBy,
} satisfies Record<Facet, (item: CreatedItem) => string | undefined>;

const sortValueOf = {
  createdAt: item => item.createdAt,
  title: item => item.title.toLocaleLowerCase('en-US'),
  template: item => `${item.template.entityRef}@${item.template.version}`,
  createdBy: item => item.createdBy ?? '',
} satisfies Record<CreatedQuery['sort'], (item: CreatedItem) => string>;

/**
 * Filters, counts, sorts and pages. Takes only items that the caller may see,
 * so that neither a total nor a facet tells of others.
 */
export function selectCreated(
  items: readonly CreatedItem[],
  query: CreatedQuery,
): Omit<CreatedList, 'sources'> {
  const found = items.filter(item => matchesText(item, query.text));
  const matches = found.filter(item => matchesFacets(item, query));
  const sorted = sort(matches, query);
  const start = startOf(sorted, query);
  const page = sorted.slice(start, start + query.limit);
  const last = page[page.length - 1];
  return {
    items: page,
    nextCursor:
      last && start + page.length < sorted.length
        ? formatCursor({
            sort: query.sort,
            order: query.order,
            value: sortValueOf[query.sort](last),
            entityRef: last.entityRef,
          })
        : undefined,
    total: matches.length,
    facets: {
      template: countFacet(found, query, 'template'),
      owner: countFacet(found, query, 'owner'),
      createdBy: countFacet(found, query, 'createdBy'),
    },
  };
}

/** Counts values, most frequent first. */
export function countValues(
  values: readonly (string | undefined)[],
): FacetValue[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value !== undefined) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compare(a.value, b.value));
}

function countFacet(
  items: readonly CreatedItem[],
  query: CreatedQuery,
  facet: Facet,
): FacetValue[] {
  const others = { ...query, [facet]: undefined };
  return countValues(
    items
      .filter(item => matchesFacets(item, others))
      .map(item => facetValueOf[facet](item)),
  );
}

function matchesFacets(
  item: CreatedItem,
  query: Pick<CreatedQuery, Facet>,
): boolean {
  const facets = ['template', 'owner', 'createdBy'] as const;
  return facets.every(facet => {
    const wanted = query[facet];
    const value = facetValueOf[facet](item);
    return (
      !wanted ||
      (value !== undefined && wanted.map(normalizeEntityRef).includes(value))
    );
  });
}

function matchesText(item: CreatedItem, text: string | undefined): boolean {
  const haystack = [
    item.entityRef,
    item.title,
    `${item.template.entityRef}@${item.template.version}`,
    item.owner ?? '',
    item.createdBy ?? '',
  ]
    .join(' ')
    .toLocaleLowerCase('en-US');
  return (text ?? '')
    .toLocaleLowerCase('en-US')
    .split(/\s+/)
    .every(word => haystack.includes(word));
}

function sort(items: CreatedItem[], query: CreatedQuery): CreatedItem[] {
  const valueOf = sortValueOf[query.sort];
  const direction = query.order === 'asc' ? 1 : -1;
  return [...items].sort(
    (a, b) =>
      direction * compare(valueOf(a), valueOf(b)) ||
      compare(a.entityRef, b.entityRef),
  );
}

function startOf(sorted: readonly CreatedItem[], query: CreatedQuery): number {
  const { cursor } = query;
  if (!cursor) {
    return 0;
  }
  const direction = query.order === 'asc' ? 1 : -1;
  const valueOf = sortValueOf[query.sort];
  const next = sorted.findIndex(item => {
    const byValue = direction * compare(valueOf(item), cursor.value);
    return (
      byValue > 0 ||
      (byValue === 0 && compare(item.entityRef, cursor.entityRef) > 0)
    );
  });
  return next < 0 ? sorted.length : next;
}

/** Code units, not a locale: pages must not depend on the machine's language. */
function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
