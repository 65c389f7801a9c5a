import {
  OpeningAnswer,
  pathOpening,
  Reading,
  ruleGroupOf,
  ruleSentence,
  RuleSummary,
  standingActs,
  StandingActs,
  TiedRule,
  TriggerRule,
  unitFactor,
  unitWords,
} from '@xops/plugin-xops-triggers-common';
import { isBound } from './store/ruleRow';
import { TriggersDatabase } from './store/TriggersDatabase';

/** What rules are, how they stand, and what they open: put together from the stores. */
export class RulesView {
  readonly #stores: TriggersDatabase;

  constructor(stores: TriggersDatabase) {
    this.#stores = stores;
  }

  /** Whether the golden path of an action may run. Whoever may run its template may ask. */
  async opening(action: string, now: Date): Promise<OpeningAnswer> {
    const rules = (await this.#stores.rules.list({ actionId: action })).filter(
      isBound,
    );
    const summaries = await this.summarize(rules, now);
    const overrides = summaries.flatMap(({ override }) =>
      override?.until
        ? [
            {
              by: override.by,
              reason: override.reason ?? '',
              until: override.until,
            },
          ]
        : [],
    );
    const tied = summaries.filter(({ rule }) => rule.enabled).map(tiedRuleOf);
    const opening = pathOpening({ rules: tied, overrides, now });
    const shown = summaries.find(({ rule }) => rule.id === opening.ruleId);
    return {
      ...opening,
      action,
      distance: shown && distanceOf(shown),
      at: now.toISOString(),
    };
  }

  async summarize(
    rules: readonly TriggerRule[],
    now: Date,
  ): Promise<RuleSummary[]> {
    const { states, acts, readings } = this.#stores;
    const ids = rules.map(({ id }) => id);
    const [kept, done, began, newest] = await Promise.all([
      states.listStates(),
      acts.listByRule(ids),
      states.findRoundsBegun(ids),
      readings.findNewest({ keys: readingKeysOf(rules) }),
    ]);
    return rules.map(rule => {
      const state = kept.get(rule.id)?.state;
      return {
        rule,
        sentence: ruleSentence(rule),
        group: ruleGroupOf({ rule, state: state?.state, mark: state?.mark }),
        state: state?.state,
        since: state?.since,
        mark: state?.mark,
        readings: readingsOf(rule, newest),
        ...standingActs({
          acts: done.get(rule.id) ?? [],
          roundBegan: began.get(rule.id) ?? 0,
          now,
        }),
      };
    });
  }
}

function readingKeysOf(rules: readonly TriggerRule[]): string[] {
  return [...new Set(rules.flatMap(rule => Object.keys(rule.readings)))];
}

function readingsOf(
  rule: TriggerRule,
  newest: ReadonlyMap<string, Reading>,
): Record<string, Reading> {
  return Object.fromEntries(
    Object.keys(rule.readings).flatMap(key => {
      const reading = newest.get(key);
      return reading ? [[key, reading]] : [];
    }),
  );
}

function tiedRuleOf(summary: RuleSummary): TiedRule {
  const { rule, sentence, state, mark } = summary;
  const { activated, dismissed }: StandingActs = summary;
  return {
    ruleId: rule.id,
    sentence,
    state,
    mark,
    activated: activated && { by: activated.by, at: activated.at },
    dismissed: dismissed && { by: dismissed.by, until: dismissed.until },
  };
}

/** How far a rule with one comparison is; a compound one has no single distance. */
function distanceOf({
  rule,
  readings,
}: RuleSummary): OpeningAnswer['distance'] {
  const { condition } = rule;
  if ('all' in condition || 'any' in condition) {
    return undefined;
  }
  const reading = readings[condition.reading];
  const factor = reading && unitFactor(reading.unit, condition.unit);
  if (reading?.value === undefined || factor === undefined) {
    return undefined;
  }
  return {
    value: reading.value * factor,
    threshold: condition.threshold,
    unit: unitWords(condition.unit),
    readAt: reading.at,
  };
}
