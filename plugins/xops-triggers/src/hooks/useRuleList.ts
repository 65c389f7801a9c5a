import { useApi } from '@backstage/core-plugin-api';
import type { RuleList } from '@xops/plugin-xops-triggers-common';
import { usePages, type UsePages } from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { triggersApiRef } from '../api/TriggersApi';
import { type RuleAddress, ruleQuery } from '../domain/RuleAddress';
import { useChanges } from './useChanges';

/** The rules at an address, page by page; renewed when triggers change. */
export function useRuleList(address: RuleAddress): UsePages<RuleList> {
  const api = useApi(triggersApiRef);
  const pages = usePages<RuleList['items'][number], RuleList>(
    useCallback(
      (cursor, signal) =>
        api.listRules({ ...ruleQuery(address), cursor }, signal),
      [api, address],
    ),
  );
  useChanges(pages.renew);
  return pages;
}
