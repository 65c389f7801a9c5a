import {
  OpeningAnswer,
  pathOpening,
  RuleSummary,
  StandingActs,
  TiedRule,
  TriggerRule,
  unitFactor,
  unitWords,
} from '@xops/plugin-xops-triggers-common';
import { RuleStandings, summaryOf } from './RuleStandings';
import { isBound } from './store/ruleRow';
import { TriggersDatabase } from './store/TriggersDatabase';

/** What rules are, how they stand, and what they open: put together from the stores. */
export class RulesView {
  readonly #stores: TriggersDatabase;
  readonly #standings: RuleStandings;

  constructor(stores: TriggersDatabase) {
    this.#stores = stores;
    this.#standings = new RuleStandings(stores);
  }

  /** Whether the golden path of an action may run. Whoever may run its template may ask. */
  async opening(action: string, now: Date): Promise<OpeningAnswer> {
    const rules = (await this.#stores.rules.list({ actionId: action })).filter(
      isBound,
    );
    const summaries = await this.summarize(rules, now);
    const overrides = summaries.flatMap(({ rule, override }) =>
      override?.until
        ? [
            {
              by: override.by,
              reason: override.reason ?? '',
              until: override.until,
              ruleId: rule.id,
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
    const standings = await this.#standings.of(rules);
    return standings.map(standing => summaryOf(standing, now));
  }
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

/** How far a rule with one comparison is; a compound one has no single distance, a demand none. */
function distanceOf({
  rule,
  readings,
}: RuleSummary): OpeningAnswer['distance'] {
  const { condition } = rule;
  if (
    'all' in condition ||
    'any' in condition ||
    condition.unit.kind === 'flag'
  ) {
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
