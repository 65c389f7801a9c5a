import { useSignalChanges } from '@xops/plugin-xops-home-react';

/** Calls when the backend says that triggers have changed. */
export function useChanges(onChange: () => void): void {
  useSignalChanges('xops-triggers', onChange);
}
