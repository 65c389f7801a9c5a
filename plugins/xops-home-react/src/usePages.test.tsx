import { act, renderHook } from '@testing-library/react';
import { type Page, usePages } from './usePages';

type Ask = {
  cursor?: string;
  signal: AbortSignal;
  answer: (page: Page<string>) => void;
  fail: (error: Error) => void;
};

/** A list whose answers are given by hand. */
function handmade() {
  const asks: Ask[] = [];
  const load = (cursor: string | undefined, signal: AbortSignal) =>
    new Promise<Page<string>>((answer, fail) => {
      asks.push({ cursor, signal, answer, fail });
    });
  return { asks, load };
}

const page = (items: string[], nextCursor?: string): Page<string> => ({
  items,
  nextCursor,
});

function renderPages() {
  const first = handmade();
  const hook = renderHook(({ load }) => usePages<string, Page<string>>(load), {
    initialProps: { load: first.load },
  });
  const items = () => {
    const { state } = hook.result.current;
    return state.status === 'data' ? state.list.items : [];
  };
  return { ...hook, asks: first.asks, items };
}

async function renderFirstPage() {
  const hook = renderPages();
  await act(async () => hook.asks[0].answer(page(['a', 'b'], 'after-b')));
  return hook;
}

describe('usePages', () => {
  it('is loading, then holds the first page', async () => {
    const { result, asks } = renderPages();
    expect(result.current.state).toEqual({ status: 'loading' });

    await act(async () => asks[0].answer(page(['a'])));

    expect(result.current.state).toMatchObject({
      status: 'data',
      busy: false,
      list: { items: ['a'] },
    });
  });

  it('adds the next page, asked for with the cursor of the last', async () => {
    const { result, asks, items } = await renderFirstPage();

    act(() => result.current.loadMore());
    act(() => result.current.loadMore());
    await act(async () => asks[1].answer(page(['c'])));

    expect(asks.map(({ cursor }) => cursor)).toEqual([undefined, 'after-b']);
    expect(items()).toEqual(['a', 'b', 'c']);
    act(() => result.current.loadMore());
    expect(asks).toHaveLength(2);
  });

  it('keeps what it has when the next page fails', async () => {
    const { result, asks, items } = await renderFirstPage();
    act(() => result.current.loadMore());

    await act(async () => asks[1].fail(new Error('Down')));

    expect(items()).toEqual(['a', 'b']);
    expect(result.current.state).toMatchObject({
      busy: false,
      moreError: { message: 'Down' },
    });
  });

  it('keeps what is shown, as busy, while another list is on its way, and drops the old answer', async () => {
    const { result, asks, items, rerender } = await renderFirstPage();
    act(() => result.current.loadMore());
    const other = handmade();
    rerender({ load: other.load });

    expect(asks[1].signal.aborted).toBe(true);
    expect(result.current.state).toMatchObject({ busy: true });
    await act(async () => other.asks[0].answer(page(['z'])));
    await act(async () => asks[1].answer(page(['late'])));

    expect(items()).toEqual(['z']);
  });

  it('renews all pages that are shown, without a trace of waiting', async () => {
    const { result, asks, items } = await renderFirstPage();
    act(() => result.current.loadMore());
    await act(async () => asks[1].answer(page(['c'], 'after-c')));

    act(() => result.current.renew());
    expect(result.current.state).toMatchObject({ busy: false });
    await act(async () => asks[2].answer(page(['new', 'a'], 'after-a')));
    expect(items()).toEqual(['a', 'b', 'c']);
    await act(async () => asks[3].answer(page(['b', 'c'], 'after-c')));

    expect(items()).toEqual(['new', 'a', 'b', 'c']);
    expect(asks).toHaveLength(4);
  });

  it('keeps what is shown when renewing fails, and says so', async () => {
    const { result, asks, items } = await renderFirstPage();
    act(() => result.current.renew());

    await act(async () => asks[1].fail(new Error('Down')));

    expect(items()).toEqual(['a', 'b']);
    expect(result.current.state).toMatchObject({
      moreError: { message: 'Down' },
    });
  });

  it('asks again after an error', async () => {
    const { result, asks, items } = renderPages();
    await act(async () => asks[0].fail(new Error('Down')));
    expect(result.current.state).toEqual({
      status: 'error',
      error: { message: 'Down' },
    });

    act(() => result.current.retry());
    await act(async () => asks[1].answer(page(['a'])));

    expect(items()).toEqual(['a']);
  });
});
