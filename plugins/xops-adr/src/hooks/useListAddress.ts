import { type PageAddress, usePageAddress } from '@xops/plugin-xops-home-react';
import { type ListAddress, readListAddress } from '../domain/ListAddress';

export type UseListAddress = PageAddress<ListAddress>;

/** The page's address as what the page shows, and back. */
export function useListAddress(): UseListAddress {
  return usePageAddress(readListAddress);
}
