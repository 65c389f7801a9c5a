import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { type TriggersApi, triggersApiRef } from '../api/TriggersApi';
import type { RuleActionName } from '../domain/ruleActions';

/** What was asked for before something is done. */
export type Entered = {
  words: string;
  /** ISO 8601 UTC. */
  until?: string;
};

/** Does something about a trigger. */
export function useRuleAction(
  ruleId: string,
): (name: RuleActionName, entered: Entered) => Promise<void> {
  const api = useApi(triggersApiRef);
  return useCallback(
    (name, entered) => perform(api, ruleId, name, entered),
    [api, ruleId],
  );
}

async function perform(
  api: TriggersApi,
  ruleId: string,
  name: RuleActionName,
  { words, until }: Entered,
): Promise<void> {
  const note = words.trim() || undefined;
  const reason = words.trim();
  switch (name) {
    case 'acknowledge':
    case 'activate':
      await api.act(ruleId, { kind: name, note });
      break;
    case 'close':
    case 'undismiss':
      await api.act(ruleId, { kind: 'close', reason });
      break;
    case 'dismiss':
      await api.act(ruleId, { kind: name, reason, until });
      break;
    case 'override':
      // The dialog asks for the end; without one the backend refuses.
      await api.act(ruleId, { kind: name, reason, until: until ?? '' });
      break;
    case 'silence':
      await api.silence(ruleId, { reason, until });
      break;
    case 'unsilence':
      await api.silence(ruleId, { reason });
      break;
    case 'enable':
    case 'disable':
      await api.switchRule(ruleId, { enabled: name === 'enable', reason });
      break;
    case 'delete':
      await api.deleteRule(ruleId);
      break;
    default:
      name satisfies never;
  }
}
