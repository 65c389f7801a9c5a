import { type PageAddress, usePageAddress } from '@xops/plugin-xops-home-react';
import { useSearchParams } from 'react-router-dom';
import { type ListAddress, readListAddress } from '../domain/ListAddress';

export type UseListAddress = PageAddress<ListAddress> & {
  /** Reference of the entity whose provenance is open. */
  openEntity?: string;
};

// Opening the provenance is no reason to ask for the list again.
const BESIDE = { ignored: ['entity'] };

/** The page's address as what the page shows, and back. */
export function useListAddress(): UseListAddress {
  const [params] = useSearchParams();
  return {
    ...usePageAddress(readListAddress, BESIDE),
    openEntity: params.get('entity') ?? undefined,
  };
}
