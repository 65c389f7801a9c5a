import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { fakeOpenings } from '../__testUtils__/fakeOpenings';
import { lockedAnswer, openAnswer } from '../__testUtils__/fixtures';
import { openingsApiRef } from '../api/OpeningsApi';
import { useOpening } from './useOpening';

const statusOf = (hook: { current: ReturnType<typeof useOpening> }) => {
  const { state } = hook.current;
  return state.status === 'data' ? state.value.open : state.status;
};

describe('useOpening', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('notices the end of an override, which no signal tells', async () => {
    jest.useFakeTimers();
    const api = fakeOpenings(openAnswer(), lockedAnswer());
    const { result } = renderHook(() => useOpening('activate-atlantis'), {
      wrapper: ({ children }: PropsWithChildren<{}>) => (
        <TestApiProvider apis={[[openingsApiRef, api]]}>
          {children}
        </TestApiProvider>
      ),
    });
    expect(statusOf(result)).toBe('loading');
    await waitFor(() => expect(statusOf(result)).toBe(true));

    act(() => {
      jest.advanceTimersByTime(60_000);
    });

    await waitFor(() => expect(statusOf(result)).toBe(false));
  });

  it('is an error in an app without the api', async () => {
    const { result } = renderHook(() => useOpening('activate-atlantis'), {
      wrapper: ({ children }: PropsWithChildren<{}>) => (
        <TestApiProvider apis={[]}>{children}</TestApiProvider>
      ),
    });

    await waitFor(() => expect(statusOf(result)).toBe('error'));
  });
});
