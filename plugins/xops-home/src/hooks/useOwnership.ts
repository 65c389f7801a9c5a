import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useEffect, useState } from 'react';
import type { LoadState } from '../domain/LoadState';

/** The references under which the reader owns things: their own and their groups'. */
export function useOwnership(): LoadState<string[]> {
  const identity = useApi(identityApiRef);
  const [state, setState] = useState<LoadState<string[]>>({
    status: 'loading',
  });

  useEffect(() => {
    let current = true;
    const settle = (next: LoadState<string[]>) => current && setState(next);
    identity.getBackstageIdentity().then(
      ({ ownershipEntityRefs }) =>
        settle({ status: 'data', value: ownershipEntityRefs }),
      error => settle({ status: 'error', error: toError(error) }),
    );
    return () => {
      current = false;
    };
  }, [identity]);

  return state;
}
