import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  type AddressChanges,
  changeParams,
  type ListAddress,
  readListAddress,
} from '../domain/ListAddress';

export type ChangeAddress = (
  changes: AddressChanges,
  options?: { replace: boolean },
) => void;

export type UseListAddress = {
  address: ListAddress;
  change: ChangeAddress;
};

/** The page's address as what the page shows, and back. */
export function useListAddress(): UseListAddress {
  const [params, setParams] = useSearchParams();
  const search = params.toString();
  return {
    address: useMemo(
      () => readListAddress(new URLSearchParams(search)),
      [search],
    ),
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
