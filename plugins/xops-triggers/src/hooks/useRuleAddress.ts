import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  type AddressChanges,
  changeParams,
  readRuleAddress,
  type RuleAddress,
} from '../domain/RuleAddress';

export type ChangeAddress = (
  changes: AddressChanges,
  options?: { replace: boolean },
) => void;

export type UseRuleAddress = { address: RuleAddress; change: ChangeAddress };

/** The page's address as what the list shows, and back. */
export function useRuleAddress(): UseRuleAddress {
  const [params, setParams] = useSearchParams();
  const search = params.toString();
  return {
    address: useMemo(
      () => readRuleAddress(new URLSearchParams(search)),
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
