import { TestApiProvider } from '@backstage/frontend-test-utils';
import { type SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useSignalChanges } from './useSignalChanges';

function renderChanges() {
  const listeners: Record<string, () => void> = {};
  const signals: SignalApi = {
    subscribe: (channel, onMessage) => {
      listeners[channel] = () => onMessage(JSON.parse('{"ids":[]}'));
      return { unsubscribe: () => delete listeners[channel] };
    },
  };
  const onChange = jest.fn();
  renderHook(() => useSignalChanges('orders', onChange), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <TestApiProvider apis={[[signalApiRef, signals]]}>
        {children}
      </TestApiProvider>
    ),
  });
  return { onChange, listeners };
}

describe('useSignalChanges', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('calls once after several signals of its channel', () => {
    const { onChange, listeners } = renderChanges();

    act(() => listeners.orders());
    act(() => listeners.orders());
    expect(onChange).not.toHaveBeenCalled();
    act(() => jest.advanceTimersByTime(1000));

    expect(onChange).toHaveBeenCalledTimes(1);
    expect(Object.keys(listeners)).toEqual(['orders']);
  });

  it('does not call as long as nothing changes', () => {
    const { onChange } = renderChanges();
    act(() => jest.advanceTimersByTime(1000));
    expect(onChange).not.toHaveBeenCalled();
  });
});
