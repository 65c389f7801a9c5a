import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type AddressChanges, changeParams } from './changeParams';

/** Changes the page's address; `replace` leaves no step for Back, as while somebody types. */
export type ChangeAddress = (
  changes: AddressChanges,
  options?: { replace: boolean },
) => void;

export type PageAddress<A> = {
  /** The same object until a parameter changes that it was read from. */
  address: A;
  change: ChangeAddress;
};

export type PageAddressOptions = {
  /** Parameters that `read` does not look at: something opened beside the list. */
  ignored?: readonly string[];
};

const NONE: readonly string[] = [];

/**
 * What the page shows, as it stands in the address's parameters, and back. A
 * list's filters live there, so that a link shows what its sender saw.
 *
 * @param read - a function of the module, or wrapped in `useCallback`
 */
export function usePageAddress<A>(
  read: (params: URLSearchParams) => A,
  { ignored = NONE }: PageAddressOptions = {},
): PageAddress<A> {
  const [params, setParams] = useSearchParams();
  const nothing = Object.fromEntries(ignored.map(name => [name, '']));
  const search = changeParams(params, nothing).toString();
  return {
    address: useMemo(() => read(new URLSearchParams(search)), [read, search]),
    change: useCallback(
      (changes, options) =>
        setParams(before => changeParams(before, changes), {
          ...options,
          preventScrollReset: true,
        }),
      [setParams],
    ),
  };
}
