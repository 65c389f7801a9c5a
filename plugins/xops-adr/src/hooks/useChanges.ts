import { useSignalChanges } from '@xops/plugin-xops-home-react';

/** Calls when the backend says that records have changed. */
export function useChanges(onChange: () => void): void {
  useSignalChanges('xops-adr', onChange);
}
