import { act, renderHook } from '@testing-library/react';
import { useLoad } from './useLoad';

type Ask = { answer: (value: string) => void; fail: (error: Error) => void };

function deferred() {
  const asks: Ask[] = [];
  const load = () =>
    new Promise<string>((answer, fail) => {
      asks.push({ answer, fail });
    });
  return { asks, load };
}

describe('useLoad', () => {
  it('is loading, then holds the data', async () => {
    const { asks, load } = deferred();
    const { result } = renderHook(() => useLoad(load));

    expect(result.current.state).toEqual({ status: 'loading' });
    await act(async () => asks[0].answer('here'));

    expect(result.current.state).toEqual({ status: 'data', value: 'here' });
  });

  it("holds the error's words, and asks again", async () => {
    const { asks, load } = deferred();
    const { result } = renderHook(() => useLoad(load));
    await act(async () => asks[0].fail(new Error('Down')));
    expect(result.current.state).toEqual({
      status: 'error',
      error: { message: 'Down' },
    });

    act(() => result.current.retry());
    await act(async () => asks[1].answer('here'));

    expect(result.current.state).toEqual({ status: 'data', value: 'here' });
  });

  it('drops an answer to what is no longer asked', async () => {
    const first = deferred();
    const second = deferred();
    const { result, rerender } = renderHook(({ load }) => useLoad(load), {
      initialProps: { load: first.load },
    });
    rerender({ load: second.load });

    await act(async () => second.asks[0].answer('new'));
    await act(async () => first.asks[0].answer('old'));

    expect(result.current.state).toEqual({ status: 'data', value: 'new' });
  });

  it('renews what is shown without taking it away, and keeps it when that fails', async () => {
    const { asks, load } = deferred();
    const { result } = renderHook(() => useLoad(load));
    await act(async () => asks[0].answer('first'));

    act(() => result.current.renew());
    expect(result.current.state).toEqual({ status: 'data', value: 'first' });
    await act(async () => asks[1].answer('second'));
    expect(result.current.state).toEqual({ status: 'data', value: 'second' });

    act(() => result.current.renew());
    await act(async () => asks[2].fail(new Error('Down')));
    expect(result.current.state).toEqual({ status: 'data', value: 'second' });
  });
});
