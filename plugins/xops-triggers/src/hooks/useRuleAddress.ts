import { type PageAddress, usePageAddress } from '@xops/plugin-xops-home-react';
import { readRuleAddress, type RuleAddress } from '../domain/RuleAddress';

export type UseRuleAddress = PageAddress<RuleAddress>;

/** The page's address as what the list shows, and back. */
export function useRuleAddress(): UseRuleAddress {
  return usePageAddress(readRuleAddress);
}
