import {
  Condition,
  Reading,
  readingKey,
  TriggerRule,
} from '@xops/plugin-xops-triggers-common';

const spec = { source: 'pullRequests.rate', parameters: {} };
const perWeek = { kind: 'rate', per: 'P7D' } as const;
const MINUTE = 60_000;
const START = Date.parse('2026-03-01T00:00:00.000Z');

export const pullsKey = readingKey(spec);

/** The time so many minutes after the tests' beginning. */
export const minute = (minutes: number) => new Date(START + minutes * MINUTE);

/** Above 5 a week for ten minutes; clears after five. */
export function ruleOf(
  id: string,
  rule: Partial<TriggerRule> = {},
): TriggerRule {
  const condition: Condition = {
    reading: pullsKey,
    comparator: '>',
    threshold: 5,
    unit: perWeek,
  };
  return {
    id,
    subject: 'IaC PRs',
    condition,
    timing: { for: 'PT10M', keepFiringFor: 'PT5M' },
    readings: { [pullsKey]: spec },
    action: { id: 'activate-atlantis', words: 'Activate Atlantis on K3S' },
    origin: { kind: 'configuration' },
    owners: ['group:default/platform'],
    enabled: true,
    ...rule,
  };
}

/** So many pull requests a week, good for a quarter of an hour. */
export function pulls(minutes: number, value: number | undefined): Reading {
  return {
    key: pullsKey,
    at: minute(minutes).toISOString(),
    unit: perWeek,
    timeToLiveSeconds: 900,
    ...(value === undefined
      ? { quality: 'error', reason: '403 Forbidden' }
      : { quality: 'ok', value }),
  };
}

/** The same as what `replaceLocation` takes. */
export const newRules = (rules: readonly TriggerRule[]) =>
  rules.map(rule => ({ rule }));
