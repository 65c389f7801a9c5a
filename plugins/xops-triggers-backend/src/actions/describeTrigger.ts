import { RuleSummary, unitWords } from '@xops/plugin-xops-triggers-common';
import type { z as ActionsZod } from 'zod/v3';

/**
 * A trigger as the actions registry describes it. The registry hands out its
 * own zod, so that the wire schema of the routes cannot be used here.
 */
export function describeTrigger(z: typeof ActionsZod) {
  return z.object({
    ruleId: z.string().describe('For explain-trigger'),
    sentence: z.string().describe('IaC PRs above 5 a week: Activate Atlantis'),
    state: z
      .enum(['inactive', 'pending', 'firing', 'recovering'])
      .optional()
      .describe('Absent where it was never evaluated'),
    since: z.string().optional().describe('ISO 8601 UTC'),
    mark: z
      .enum(['stale', 'noData', 'error'])
      .optional()
      .describe('Why its reading is not known now; the state stands meanwhile'),
    owners: z.array(z.string()),
    action: z.string().optional().describe('Id of the golden path it opens'),
    decision: z
      .object({ recordId: z.string(), title: z.string(), line: z.number() })
      .optional()
      .describe('The decision record that names it'),
    readings: z.array(
      z.object({
        reading: z.string(),
        value: z.number().optional(),
        unit: z.string().describe('Words that follow the value; may be empty'),
        at: z.string().describe('ISO 8601 UTC'),
        reason: z.string().optional().describe('Why there is no value'),
      }),
    ),
    standing: z
      .array(z.enum(['acknowledged', 'activated', 'dismissed', 'override']))
      .describe('What people did about it and still holds'),
  });
}

/** The values of `describeTrigger`. */
export function summaryOf(summary: RuleSummary) {
  const { rule, sentence, state, since, mark } = summary;
  const { origin } = rule;
  const acts = ['acknowledged', 'activated', 'dismissed', 'override'] as const;
  return {
    ruleId: rule.id,
    sentence,
    state,
    since,
    mark,
    owners: rule.owners,
    action: rule.action?.id,
    decision:
      origin.kind === 'record'
        ? { recordId: origin.recordId, title: origin.title, line: origin.line }
        : undefined,
    readings: Object.values(summary.readings).map(
      ({ key, value, unit, at, reason }) => ({
        reading: key,
        value,
        unit: unitWords(unit),
        at,
        reason,
      }),
    ),
    standing: acts.filter(it => summary[it] !== undefined),
  };
}
