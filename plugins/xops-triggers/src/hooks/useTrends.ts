import { useApi } from '@backstage/core-plugin-api';
import type {
  RuleSummary,
  RuleTrends,
} from '@xops/plugin-xops-triggers-common';
import { useCallback } from 'react';
import { triggersApiRef } from '../api/TriggersApi';
import { useLiveLoad } from './useLiveLoad';

/** The backend gives so many at once. */
const MOST = 50;

export type Trend = RuleTrends['items'][number] & { since: string };

/** Trends by rule; none while they are on their way. */
export type Trends =
  | { status: 'loading' }
  | { status: 'error'; message: string }
  | { status: 'data'; ofRule: ReadonlyMap<string, Trend> };

/** Eight weeks of each of these rules. */
export function useTrends(rules: readonly RuleSummary[]): Trends {
  const api = useApi(triggersApiRef);
  // In an order of its own, so that a list in another order asks nothing anew.
  const ids = JSON.stringify(rules.map(({ rule }) => rule.id).sort());
  const { state } = useLiveLoad(
    useCallback(
      async signal => {
        const answers = await Promise.all(
          partsOf(ids).map(part => api.getTrends(part, signal)),
        );
        return new Map(
          answers.flatMap(({ since, items }) =>
            items.map(trend => [trend.ruleId, { ...trend, since }] as const),
          ),
        );
      },
      [api, ids],
    ),
  );
  switch (state.status) {
    case 'loading':
      return state;
    case 'error':
      return { status: 'error', message: state.error.message };
    case 'data':
      return { status: 'data', ofRule: state.value };
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}

function partsOf(ids: string): string[][] {
  const all: string[] = JSON.parse(ids);
  return Array.from({ length: Math.ceil(all.length / MOST) }, (_, index) =>
    all.slice(index * MOST, (index + 1) * MOST),
  );
}
