import { parseEntityRef } from '@backstage/catalog-model';

/** Values of a query; a list repeats its parameter, and what is undefined is left out. */
export type QueryParameters = Record<
  string,
  string | number | boolean | readonly (string | number)[] | undefined
>;

/** The path with a query behind it, where there is anything to ask for. */
export function withQuery(path: string, parameters: QueryParameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value ?? []].flat()) {
      query.append(name, String(one));
    }
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

/** An entity reference as a path without a slash before it: `component/default/checkout`. */
export function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name].map(encodeURIComponent).join('/');
}
