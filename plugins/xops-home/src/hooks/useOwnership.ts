import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { errorWords, type LoadState } from '@xops/plugin-xops-home-react';
import { useEffect, useState } from 'react';

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
      error =>
        settle({ status: 'error', error: { message: errorWords(error) } }),
    );
    return () => {
      current = false;
    };
  }, [identity]);

  return state;
}
