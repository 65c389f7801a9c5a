import type { SignalApi } from '@backstage/plugin-signals-react';

/** Signals that a test sends by hand, to those who listen on a channel. */
export function fakeSignals() {
  const listeners = new Map<() => void, string>();
  const api: SignalApi = {
    subscribe: (channel, onMessage) => {
      const listener = () => onMessage(JSON.parse('{"ids":[]}'));
      listeners.set(listener, channel);
      return { unsubscribe: () => listeners.delete(listener) };
    },
  };
  return {
    api,
    send: (channel: string) =>
      listeners.forEach((it, listener) => it === channel && listener()),
  };
}
