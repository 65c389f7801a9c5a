import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { configApiRef } from '@backstage/frontend-plugin-api';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { usePageTitle } from './usePageTitle';

const config = mockApis.config({ data: { app: { title: 'Harbour' } } });

function App({ children }: { children: ReactNode }) {
  return (
    <TestApiProvider apis={[[configApiRef, config]]}>
      {children}
    </TestApiProvider>
  );
}

describe('usePageTitle', () => {
  it('names the page, its place and the app, and follows when the name comes later', () => {
    const { rerender } = renderHook(names => usePageTitle(...names), {
      initialProps: ['', 'Decisions'],
      wrapper: App,
    });
    expect(document.title).toBe('Decisions — Harbour');

    rerender(['Keep one queue', 'Decisions']);

    expect(document.title).toBe('Keep one queue — Decisions — Harbour');
  });

  it('leaves the app’s own name behind', () => {
    const { unmount } = renderHook(() => usePageTitle('Decisions'), {
      wrapper: App,
    });

    unmount();

    expect(document.title).toBe('Harbour');
  });

  it('stays when another one writes an older title back, and lets a number stand before it', async () => {
    jest.useFakeTimers();
    renderHook(() => usePageTitle('Decisions'), { wrapper: App });
    const settle = () => act(() => jest.advanceTimersByTimeAsync(1_000));

    document.title = '(2) Catalog — Harbour';
    await settle();
    expect(document.title).toBe('Decisions — Harbour');
    document.title = '(2) Decisions — Harbour';
    await settle();

    expect(document.title).toBe('(2) Decisions — Harbour');
    jest.useRealTimers();
  });

  it('works in an app without a name', () => {
    renderHook(() => usePageTitle('Decisions'), {
      wrapper: ({ children }) => (
        <TestApiProvider apis={[]}>{children}</TestApiProvider>
      ),
    });

    expect(document.title).toBe('Decisions — Backstage');
  });
});
