import { act, renderHook } from '@testing-library/react';
import { useKeptLoad } from './useKeptLoad';

describe('useKeptLoad', () => {
  it('shows the last answer, as busy, until the next one comes', async () => {
    let answer: (value: string) => void = () => {};
    const later = () =>
      new Promise<string>(resolve => {
        answer = resolve;
      });
    const { result, rerender } = renderHook(({ load }) => useKeptLoad(load), {
      initialProps: { load: async () => 'first' },
    });
    await act(async () => {});

    rerender({ load: later });
    expect(result.current).toMatchObject({
      busy: true,
      state: { status: 'data', value: 'first' },
    });
    await act(async () => answer('second'));

    expect(result.current).toMatchObject({
      busy: false,
      state: { status: 'data', value: 'second' },
    });
  });

  it('does not hide an error behind an old answer', async () => {
    const { result, rerender } = renderHook(
      ({ load }) => useKeptLoad<string>(load),
      { initialProps: { load: async () => 'first' } },
    );
    await act(async () => {});

    rerender({
      load: async () => {
        throw new Error('Down');
      },
    });
    await act(async () => {});

    expect(result.current.state).toEqual({
      status: 'error',
      error: { message: 'Down' },
    });
  });
});
