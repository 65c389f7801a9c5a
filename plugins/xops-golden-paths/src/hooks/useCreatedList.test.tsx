import { TestApiProvider } from '@backstage/frontend-test-utils';
import type { CreatedList } from '@xops/plugin-xops-golden-paths-common';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createdItem, createdList } from '../__testUtils__/fixtures';
import { fakeApi } from '../__testUtils__/renderGoldenPaths';
import { goldenPathsApiRef } from '../api/GoldenPathsApi';
import { type ListAddress, readListAddress } from '../domain/ListAddress';
import { useCreatedList } from './useCreatedList';

type Call = {
  query: unknown;
  signal?: AbortSignal;
  answer: (list: CreatedList) => void;
  fail: (error: Error) => void;
};

const address = (search = '') => readListAddress(new URLSearchParams(search));
const named = (title: string, more?: Partial<CreatedList>) =>
  createdList(
    [createdItem({ title, entityRef: `component:default/${title}` })],
    more,
  );

/** The hook over a backend whose answers are given by hand. */
function renderList(first: ListAddress = address()) {
  const calls: Call[] = [];
  const api = fakeApi({
    listCreated: (query, signal) =>
      new Promise((answer, fail) => {
        calls.push({ query, signal, answer, fail });
      }),
  });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider apis={[[goldenPathsApiRef, api]]}>
      {children}
    </TestApiProvider>
  );
  const hook = renderHook(({ at }) => useCreatedList(at), {
    wrapper,
    initialProps: { at: first },
  });
  const titles = () => {
    const { state } = hook.result.current;
    return state.status === 'data' ? state.list.items.map(it => it.title) : [];
  };
  return { ...hook, calls, titles };
}

describe('useCreatedList', () => {
  it('keeps what is shown, marked as busy, while another filter is on its way', async () => {
    const { calls, rerender, result, titles } = renderList();
    await act(async () => calls[0].answer(named('a')));

    rerender({ at: address('text=b') });

    expect(result.current.state).toMatchObject({ status: 'data', busy: true });
    expect(titles()).toEqual(['a']);
    await act(async () => calls[1].answer(named('b')));
    expect(result.current.state).toMatchObject({ status: 'data', busy: false });
    expect(titles()).toEqual(['b']);
  });

  it('drops the answer to a filter that is no longer set', async () => {
    const { calls, rerender, titles } = renderList();
    rerender({ at: address('text=b') });

    expect(calls[0].signal?.aborted).toBe(true);
    await act(async () => calls[1].answer(named('b')));
    await act(async () => calls[0].answer(named('late')));

    expect(titles()).toEqual(['b']);
  });

  it('adds the next page, asked for with the cursor of the last', async () => {
    const { calls, result, titles } = renderList();
    await act(async () =>
      calls[0].answer(named('a', { nextCursor: 'after-a', total: 2 })),
    );

    act(() => void result.current.loadMore());
    expect(result.current.state).toMatchObject({ busy: true });
    await act(async () => calls[1].answer(named('b', { total: 2 })));

    expect(calls[1].query).toMatchObject({ cursor: 'after-a' });
    expect(titles()).toEqual(['a', 'b']);
  });

  it('asks for one next page at a time, and for none after the last', async () => {
    const { calls, result } = renderList();
    await act(async () =>
      calls[0].answer(named('a', { nextCursor: 'after-a', total: 2 })),
    );

    act(() => void result.current.loadMore());
    act(() => void result.current.loadMore());
    expect(calls).toHaveLength(2);
    await act(async () => calls[1].answer(named('b', { total: 2 })));
    act(() => void result.current.loadMore());

    expect(calls).toHaveLength(2);
  });

  it('drops a next page that comes after the filter has changed', async () => {
    const { calls, rerender, result, titles } = renderList();
    await act(async () =>
      calls[0].answer(named('a', { nextCursor: 'after-a', total: 2 })),
    );
    act(() => void result.current.loadMore());
    rerender({ at: address('text=c') });

    await act(async () => calls[2].answer(named('c')));
    await act(async () => calls[1].answer(named('b')));
    expect(titles()).toEqual(['c']);

    await act(async () => calls[1].fail(new Error('Too late to matter')));
    expect(titles()).toEqual(['c']);
  });

  it('keeps the pages it has when the next one fails', async () => {
    const { calls, result, titles } = renderList();
    await act(async () =>
      calls[0].answer(named('a', { nextCursor: 'after-a', total: 2 })),
    );
    act(() => void result.current.loadMore());

    await act(async () => calls[1].fail(new Error('Down')));

    expect(titles()).toEqual(['a']);
    expect(result.current.state).toMatchObject({
      busy: false,
      moreError: { message: 'Down' },
    });
  });

  it('is empty only when nothing was created, not when nothing matches', async () => {
    const unfiltered = renderList();
    await act(async () => unfiltered.calls[0].answer(createdList([])));
    const filtered = renderList(address('owner=group:default/x'));
    await act(async () => filtered.calls[0].answer(createdList([])));

    expect(unfiltered.result.current.state.status).toBe('empty');
    expect(filtered.result.current.state.status).toBe('data');
  });

  it('asks again after an error', async () => {
    const { calls, result, titles } = renderList();
    await act(async () => calls[0].fail(new Error('Down')));
    expect(result.current.state).toEqual({
      status: 'error',
      error: { message: 'Down' },
    });

    act(() => result.current.retry());
    expect(result.current.state).toEqual({ status: 'loading' });
    await act(async () => calls[1].answer(named('a')));

    expect(titles()).toEqual(['a']);
  });
});
