import type { Answer } from './Answer';

/** Gitea's defaults, as `GET /api/v1/settings/api` tells them. */
export const PAGING = { max: 50, default: 30 };

export interface Page {
  number: number;
  size: number;
}

/** A limit above the maximum is capped without a word, and a senseless one is the default. */
export function readPage(query: URLSearchParams): Page {
  const number = Number.parseInt(query.get('page') ?? '', 10);
  const limit = Number.parseInt(
    query.get('limit') ?? query.get('per_page') ?? '',
    10,
  );
  return {
    number: number > 0 ? number : 1,
    size: limit > 0 ? Math.min(limit, PAGING.max) : PAGING.default,
  };
}

export function slicePage<T>(items: readonly T[], page: Page): T[] {
  const start = (page.number - 1) * page.size;
  return items.slice(start, start + page.size);
}

export interface PagedOptions {
  /** Address of the list, with its query. */
  url: URL;
  page: Page;
  total: number;
  json: unknown;
}

/** `X-Total-Count` always, `Link` when there is more than one page. */
export function paged({ url, page, total, json }: PagedOptions): Answer {
  const link = linkHeader(url, page, total);
  return {
    status: 200,
    json,
    headers: {
      'X-Total-Count': String(total),
      'Access-Control-Expose-Headers': link
        ? 'Link, X-Total-Count'
        : 'X-Total-Count',
      ...(link ? { Link: link } : {}),
    },
  };
}

/** The additional headers of lists of commits and of a pull request's files. */
export function pageHeaders(page: Page, total: number): Record<string, string> {
  const count = Math.max(1, Math.ceil(total / page.size));
  return {
    'X-Page': String(page.number),
    'X-PerPage': String(page.size),
    'X-PageCount': String(count),
    'X-HasMore': String(page.number < count),
  };
}

function linkHeader(url: URL, page: Page, total: number): string {
  const last = Math.ceil(total / page.size);
  const links: string[] = [];
  const add = (number: number, relation: string) => {
    const target = new URL(url);
    target.searchParams.set('page', String(number));
    target.searchParams.sort();
    links.push(`<${target.href}>; rel="${relation}"`);
  };
  if (page.number < last) {
    add(page.number + 1, 'next');
    add(last, 'last');
  }
  if (page.number > 1) {
    add(1, 'first');
    add(page.number - 1, 'prev');
  }
  return links.join(',');
}
