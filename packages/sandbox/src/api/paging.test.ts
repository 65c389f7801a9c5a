import { paged, pageHeaders, readPage, slicePage } from './paging';

const query = (text: string) => new URLSearchParams(text);

describe('readPage', () => {
  it.each([
    ['', { number: 1, size: 30 }],
    ['page=3&limit=10', { number: 3, size: 10 }],
    ['limit=1000', { number: 1, size: 50 }],
    ['limit=0', { number: 1, size: 30 }],
    ['page=-1&limit=-1', { number: 1, size: 30 }],
    ['page=x&limit=y', { number: 1, size: 30 }],
    ['per_page=5', { number: 1, size: 5 }],
  ])('reads "%s"', (text, page) => {
    expect(readPage(query(text))).toEqual(page);
  });
});

describe('slicePage', () => {
  const items = [1, 2, 3, 4, 5];

  it.each([
    [1, [1, 2]],
    [3, [5]],
    [4, []],
  ])('takes page %d', (number, expected) => {
    expect(slicePage(items, { number, size: 2 })).toEqual(expected);
  });
});

describe('paged', () => {
  const url = new URL('http://localhost/list?state=all&limit=2&page=1');
  const link = (number: number) =>
    paged({ url, page: { number, size: 2 }, total: 5, json: [] }).headers?.Link;
  const to = (page: number, relation: string) =>
    `<http://localhost/list?limit=2&page=${page}&state=all>; rel="${relation}"`;

  it.each([
    [1, [to(2, 'next'), to(3, 'last')]],
    [2, [to(3, 'next'), to(3, 'last'), to(1, 'first'), to(1, 'prev')]],
    [3, [to(1, 'first'), to(2, 'prev')]],
  ])('links from page %d', (number, expected) => {
    expect(link(number)).toBe(expected.join(','));
  });

  it('has no links when one page holds everything', () => {
    const page = { number: 1, size: 30 };

    expect(paged({ url, page, total: 5, json: [] }).headers).toEqual({
      'X-Total-Count': '5',
      'Access-Control-Expose-Headers': 'X-Total-Count',
    });
  });
});

describe('pageHeaders', () => {
  it.each([
    [1, 5, 'true', '3'],
    [3, 5, 'false', '3'],
    [1, 0, 'false', '1'],
  ])('of page %d of %d items', (number, total, more, count) => {
    expect(pageHeaders({ number, size: 2 }, total)).toEqual({
      'X-Page': String(number),
      'X-PerPage': '2',
      'X-PageCount': count,
      'X-HasMore': more,
    });
  });
});
