import {
  OpeningAnswer,
  pathOpening,
  PathOverride,
  RuleSummary,
  TiedRule,
  TriggerRule,
  unitFactor,
  unitWords,
} from '@xops/plugin-xops-triggers-common';
import { RuleStandings, summaryOf } from './RuleStandings';
import { isBound, sentenceOf } from './store/ruleRow';
import { TriggersDatabase } from './store/TriggersDatabase';

export interface OpeningOptions {
  now: Date;
  mayRead(rule: TriggerRule): boolean;
}

/** What rules are, how they stand, and what they open: put together from the stores. */
export class RulesView {
  readonly #stores: TriggersDatabase;
  readonly #standings: RuleStandings;

  constructor(stores: TriggersDatabase) {
    this.#stores = stores;
    this.#standings = new RuleStandings(stores);
  }

  /**
   * Whether the golden path of an action may run. Whoever may run its template
   * may ask; who did what about a rule, and why, is for those who may read it.
   */
  async opening(
    action: string,
    { now, mayRead }: OpeningOptions,
  ): Promise<OpeningAnswer> {
    const tied = await this.#stores.rules.list({ actionId: action });
    // What is switched off opens nothing, whatever somebody did about it before.
    const rules = tied.filter(({ enabled }) => enabled);
    const summaries = await this.summarize(rules.filter(isBound), now);
    const opening = pathOpening({
      rules: summaries.map(it => tiedRuleOf(it, mayRead(it.rule))),
      overrides: summaries.flatMap(it => overridesOf(it, mayRead(it.rule))),
      unmeasured: rules.filter(it => !isBound(it)).map(sentenceOf),
      switchedOff: tied.filter(({ enabled }) => !enabled).map(sentenceOf),
      now,
    });
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

function tiedRuleOf(summary: RuleSummary, mayRead: boolean): TiedRule {
  const { rule, sentence, state, mark, activated, dismissed } = summary;
  return {
    ruleId: rule.id,
    sentence,
    state,
    mark,
    nearness: nearnessOf(summary),
    activated: activated && {
      at: activated.at,
      ...(mayRead && { by: activated.by }),
    },
    dismissed: dismissed && {
      until: dismissed.until,
      ...(mayRead && { by: dismissed.by }),
    },
  };
}

function overridesOf(
  { rule, override }: RuleSummary,
  mayRead: boolean,
): PathOverride[] {
  if (!override?.until) {
    return [];
  }
  const { by, reason, until } = override;
  return [{ until, ruleId: rule.id, ...(mayRead && { by, reason }) }];
}

/** Which share of the way its value has come, from whichever side it comes. */
function nearnessOf(summary: RuleSummary): number | undefined {
  const distance = distanceOf(summary);
  if (!distance) {
    return undefined;
  }
  const [less, more] = [distance.value, distance.threshold].sort(
    (a, b) => a - b,
  );
  return more > 0 ? Math.max(0, less / more) : undefined;
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
