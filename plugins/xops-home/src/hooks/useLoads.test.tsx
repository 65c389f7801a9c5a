import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import type {
  HomeLoader,
  HomeLoaderContext,
} from '@xops/plugin-xops-home-react';
import type { ReactNode } from 'react';
import { useLoads } from './useLoads';

/** A loader whose answers are given by hand, in any order. */
function handLoader() {
  const calls: {
    context: HomeLoaderContext;
    answer: (value: string) => void;
    fail: (error: Error) => void;
  }[] = [];
  const loader: HomeLoader<string> = context =>
    new Promise((answer, fail) => {
      calls.push({ context, answer, fail });
    });
  return { calls, loader };
}

const wrapper = ({ children }: { children: ReactNode }) => (
  <TestApiProvider apis={[]}>{children}</TestApiProvider>
);

function renderLoads(...loaders: HomeLoader<string>[]) {
  const sources = loaders.map((loader, index) => ({ id: `s${index}`, loader }));
  const rendered = renderHook(() => useLoads(sources), { wrapper });
  return { ...rendered, sources };
}

describe('useLoads', () => {
  it('asks all sources at once and shows each answer as it comes', async () => {
    const [slow, quick] = [handLoader(), handLoader()];
    const { result } = renderLoads(slow.loader, quick.loader);

    await act(async () => quick.calls[0].answer('quick'));

    expect(result.current.states).toEqual({
      s0: { status: 'loading' },
      s1: { status: 'data', value: 'quick' },
    });
  });

  it('keeps the others when one fails', async () => {
    const [broken, sound] = [handLoader(), handLoader()];
    const { result } = renderLoads(broken.loader, sound.loader);

    await act(async () => {
      broken.calls[0].fail(new Error('Down'));
      sound.calls[0].answer('up');
    });

    expect(result.current.states).toEqual({
      s0: { status: 'error', error: { message: 'Down' } },
      s1: { status: 'data', value: 'up' },
    });
  });

  it('asks one source again, and drops what the attempt before still brings', async () => {
    const source = handLoader();
    const { result, sources } = renderLoads(source.loader);

    act(() => void result.current.retry(sources[0]));
    await waitFor(() => expect(source.calls).toHaveLength(2));
    expect(source.calls[0].context.signal.aborted).toBe(true);
    expect(source.calls[1].context.signal.aborted).toBe(false);
    await act(async () => source.calls[0].answer('old'));
    expect(result.current.states.s0).toEqual({ status: 'loading' });
    await act(async () => source.calls[1].answer('new'));

    await waitFor(() =>
      expect(result.current.states.s0).toEqual({
        status: 'data',
        value: 'new',
      }),
    );
  });

  it('tells every loader when the reader leaves', async () => {
    const [first, second] = [handLoader(), handLoader()];
    const { unmount } = renderLoads(first.loader, second.loader);

    await waitFor(() => expect(second.calls).toHaveLength(1));
    unmount();

    expect(first.calls[0].context.signal.aborted).toBe(true);
    expect(second.calls[0].context.signal.aborted).toBe(true);
  });
});
