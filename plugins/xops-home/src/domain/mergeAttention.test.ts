import type {
  AttentionItem,
  AttentionSource,
  LoadState,
} from '@xops/plugin-xops-home-react';

import { mergeAttention, type AttentionScope } from './mergeAttention';

const source = (id: string): AttentionSource => ({
  id,
  title: `The ${id}`,
  loader: jest.fn(),
});

const item = (
  id: string,
  more: Partial<AttentionItem> = {},
): AttentionItem => ({
  id,
  title: `Item ${id}`,
  tone: 'warning',
  since: '2026-03-01T09:00:00Z',
  link: `/${id}`,
  action: 'Open',
  ...more,
});

const data = (...items: AttentionItem[]): LoadState<AttentionItem[]> => ({
  status: 'data',
  value: items,
});

const merge = (
  states: Record<string, LoadState<AttentionItem[]>>,
  scope: AttentionScope = 'all',
  ownershipRefs: string[] = ['user:default/ann', 'group:default/shop'],
) =>
  mergeAttention({
    sources: [source('paths'), source('costs')],
    states,
    scope,
    ownershipRefs,
  });

describe('mergeAttention', () => {
  it('sorts over all sources: worst first, then longest waiting, then by title', () => {
    const view = merge({
      paths: data(
        item('young', { since: '2026-03-01T10:00:00Z' }),
        item('quiet', { tone: 'good' }),
        item('b', { since: '2026-02-01T00:00:00Z' }),
      ),
      costs: data(
        item('worst', { tone: 'bad', since: '2026-03-01T11:00:00Z' }),
        item('a', { since: '2026-02-01T00:00:00Z' }),
      ),
    });

    expect(view.rows.map(row => row.id)).toEqual([
      'worst',
      'a',
      'b',
      'young',
      'quiet',
    ]);
    expect(view.rows[0]).toMatchObject({
      key: 'costs/worst',
      context: 'The costs',
    });
  });

  it('compares moments, not their spelling', () => {
    const { rows } = merge({
      paths: data(
        item('later', { since: '2026-03-01T09:30:00Z' }),
        item('earlier', { since: '2026-03-01T10:00:00+01:00' }),
      ),
    });

    expect(rows.map(row => row.id)).toEqual(['earlier', 'later']);
  });

  it.each([
    ['the reader', ['user:default/ann'], true],
    ['a group of the reader', ['group:default/shop'], true],
    ['one of several owners', ['group:default/x', 'group:default/shop'], true],
    ['a group in other letters', ['Group:default/SHOP'], true],
    ['somebody else', ['user:default/bob'], false],
    ['nobody', [], false],
    ['an unknown owner', undefined, false],
  ])('counts what belongs to %s as mine: %j is %s', (_, ownerRefs, mine) => {
    const states = { paths: data(item('one', { ownerRefs })), costs: data() };

    expect(merge(states, 'mine').rows).toHaveLength(mine ? 1 : 0);
    expect(merge(states, 'all').rows).toHaveLength(1);
    expect(merge(states, 'mine').counts).toEqual({
      mine: mine ? 1 : 0,
      all: 1,
    });
  });

  it('keeps items apart that two sources gave the same id', () => {
    const { rows } = merge({ paths: data(item('x')), costs: data(item('x')) });

    expect(rows.map(row => row.key)).toEqual(['paths/x', 'costs/x']);
  });

  it('lists what came although a source failed, and names the failure', () => {
    const error = new Error('The cost service is down');
    const view = merge({
      paths: data(item('one')),
      costs: { status: 'error', error },
    });

    expect(view.rows.map(row => row.id)).toEqual(['one']);
    expect(view.failures).toEqual([
      { source: expect.objectContaining({ id: 'costs' }), error },
    ]);
    expect(view.loading).toBe(false);
  });

  it('is loading until every source has answered', () => {
    expect(merge({}).loading).toBe(true);
    expect(merge({ paths: data() }).loading).toBe(true);
    expect(merge({ paths: data(), costs: { status: 'loading' } }).loading).toBe(
      true,
    );
    expect(merge({ paths: data(), costs: data() }).loading).toBe(false);
  });
});
