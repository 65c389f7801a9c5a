import { useSearchParams } from 'react-router-dom';
import type { AttentionScope } from '../domain/mergeAttention';

/** Whose items are listed; kept in the address as `?show=all`. */
export function useScope(): [AttentionScope, (scope: AttentionScope) => void] {
  const [params, setParams] = useSearchParams();
  const scope = params.get('show') === 'all' ? 'all' : 'mine';
  const setScope = (next: AttentionScope) =>
    setParams(before => {
      const after = new URLSearchParams(before);
      if (next === 'all') {
        after.set('show', 'all');
      } else {
        after.delete('show');
      }
      return after;
    });
  return [scope, setScope];
}
