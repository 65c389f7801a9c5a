import { changeParams } from '@xops/plugin-xops-home-react';
import {
  isFiltered,
  listQuery,
  nextOrder,
  NO_FILTER,
  readListAddress,
} from './ListAddress';

const read = (search: string) => readListAddress(new URLSearchParams(search));

describe('readListAddress', () => {
  it('takes the newest first, unfiltered, from an empty address', () => {
    expect(read('')).toEqual({
      text: '',
      filters: { template: '', owner: '', createdBy: '' },
      sort: 'createdAt',
      order: 'desc',
    });
  });

  it('reads every part', () => {
    expect(
      read(
        '?text=shop&template=template:default/k3s&owner=group:default/a&createdBy=user:default/b&sort=title&order=asc&entity=x',
      ),
    ).toEqual({
      text: 'shop',
      filters: {
        template: 'template:default/k3s',
        owner: 'group:default/a',
        createdBy: 'user:default/b',
      },
      sort: 'title',
      order: 'asc',
    });
  });

  it('falls back to the default where the address is wrong', () => {
    expect(read('?sort=colour&order=up')).toMatchObject({
      sort: 'createdAt',
      order: 'desc',
    });
  });
});

describe('taking every filter away', () => {
  it('leaves the rest of the address', () => {
    const params = new URLSearchParams('text=a&owner=b&sort=title&entity=c');

    expect(changeParams(params, NO_FILTER).toString()).toBe(
      'sort=title&entity=c',
    );
  });
});

describe('nextOrder', () => {
  it.each([
    ['', 'createdAt', 'asc'],
    ['', 'title', 'asc'],
    ['sort=title&order=asc', 'title', 'desc'],
    ['sort=title&order=desc', 'title', 'asc'],
    ['sort=title&order=asc', 'createdAt', 'desc'],
    ['sort=title&order=desc', 'template', 'asc'],
  ] as const)('at "%s", sorting by %s is %s', (search, sort, order) => {
    expect(nextOrder(read(search), sort)).toBe(order);
  });
});

describe('isFiltered', () => {
  it.each([
    ['', false],
    ['sort=title', false],
    ['text=%20', false],
    ['text=a', true],
    ['owner=group:default/a', true],
  ])('of "%s" is %s', (search, filtered) => {
    expect(isFiltered(read(search))).toBe(filtered);
  });
});

describe('listQuery', () => {
  it('asks for nothing that is empty', () => {
    expect(JSON.parse(JSON.stringify(listQuery(read('text=%20'))))).toEqual({
      sort: 'createdAt',
      order: 'desc',
    });
  });

  it('asks for what the address holds', () => {
    expect(
      listQuery(read('text=%20shop%20&createdBy=user:default/b&sort=title')),
    ).toMatchObject({
      text: 'shop',
      createdBy: 'user:default/b',
      sort: 'title',
    });
  });
});
