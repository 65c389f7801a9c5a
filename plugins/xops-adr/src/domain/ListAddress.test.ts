import { changeParams } from '@xops/plugin-xops-home-react';
import {
  decisionFilter,
  isFiltered,
  nextOrder,
  NO_FILTER,
  readListAddress,
  recordFilter,
} from './ListAddress';

const read = (search: string) => readListAddress(new URLSearchParams(search));

describe('the address of a list', () => {
  it('shows the newest decisions first when it says nothing', () => {
    expect(read('')).toMatchObject({ q: '', sort: 'date', order: 'desc' });
    expect(isFiltered(read(''))).toBe(false);
  });

  it('holds words, several values of a facet, and the order', () => {
    const address = read(
      'q=queue&status=accepted&status=draft&owner=group:default/a&sort=title',
    );

    expect(address).toMatchObject({ q: 'queue', sort: 'title', order: 'asc' });
    expect(address.facets.status).toEqual(['accepted', 'draft']);
    expect(isFiltered(address)).toBe(true);
  });

  it.each([
    ['sort=colour', { sort: 'date', order: 'desc' }],
    ['order=sideways', { order: 'desc' }],
    ['sort=number&order=desc', { sort: 'number', order: 'desc' }],
  ])('reads %s as far as it makes sense', (search, expected) => {
    expect(read(search)).toMatchObject(expected);
  });

  it('does not count blanks as words to look for', () => {
    expect(isFiltered(read('q=+++'))).toBe(false);
  });

  it.each([
    ['date', 'asc'],
    ['title', 'asc'],
    ['findings', 'desc'],
  ] as const)('turns to %s %s next', (sort, order) => {
    expect(nextOrder(read('sort=date&order=desc'), sort)).toBe(order);
  });

  it('turns a column round that is sorted upwards', () => {
    expect(nextOrder(read('sort=title&order=asc'), 'title')).toBe('desc');
  });
});

describe('taking every filter away', () => {
  it('leaves the rest of the address', () => {
    const params = new URLSearchParams(
      'q=a&status=draft&entity=b&kind=index&sort=title',
    );

    expect(changeParams(params, NO_FILTER).toString()).toBe('sort=title');
  });
});

describe('the filter for the backend', () => {
  it('leaves out what is not set', () => {
    expect(
      Object.values(recordFilter(read(''))).filter(it => it !== undefined),
    ).toEqual([]);
  });

  it('leaves out values that the backend would refuse', () => {
    expect(
      recordFilter(read('status=great&status=draft&kind=song&review=never')),
    ).toMatchObject({
      status: ['draft'],
      kind: undefined,
      review: undefined,
    });
  });

  it('cuts words that are longer than the backend reads', () => {
    expect(recordFilter(read(`q=${'a'.repeat(300)}`)).q).toHaveLength(200);
  });

  it('asks for decisions alone, unless another kind is chosen', () => {
    expect(decisionFilter(read('')).kind).toEqual(['record']);
    expect(decisionFilter(read('kind=index')).kind).toEqual(['index']);
  });
});
