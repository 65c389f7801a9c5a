import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  changeParams,
  type ListAddress,
  readListAddress,
} from '../domain/ListAddress';

export type UseListAddress = {
  address: ListAddress;
  /** Reference of the entity whose provenance is open. */
  openEntity?: string;
  /** Changes the address; an empty value takes a parameter away. */
  change: (
    changes: Record<string, string>,
    options?: { replace: boolean },
  ) => void;
};

/** The page's address as what the page shows, and back. */
export function useListAddress(): UseListAddress {
  const [params, setParams] = useSearchParams();
  // Opening the provenance is no reason to ask for the list again.
  const search = changeParams(params, { entity: '' }).toString();
  return {
    address: useMemo(
      () => readListAddress(new URLSearchParams(search)),
      [search],
    ),
    openEntity: params.get('entity') ?? undefined,
    change: (changes, options) =>
      setParams(before => changeParams(before, changes), options),
  };
}
