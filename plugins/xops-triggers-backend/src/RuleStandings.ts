import {
  orderRules,
  Reading,
  RecordedAct,
  ruleGroupOf,
  ruleSentence,
  RuleSummary,
  standingActs,
  TriggerRule,
  TriggerState,
  UnboundRule,
} from '@xops/plugin-xops-triggers-common';
import { timerOf } from './evaluationOf';
import { isBound } from './store/ruleRow';
import { TriggersDatabase } from './store/TriggersDatabase';

/** A rule with how it stands; what people did about it holds or not by the time. */
export type RuleStanding = Pick<
  RuleSummary,
  | 'rule'
  | 'sentence'
  | 'group'
  | 'state'
  | 'since'
  | 'mark'
  | 'timer'
  | 'switchedOff'
  | 'readings'
> & {
  /** Oldest first. */
  acts: readonly RecordedAct[];
  /** Sequence of the step with which it last left `inactive`; 0 where it never did. */
  roundBegan: number;
  /** Of its last step; 0 where it never took one. */
  sequence: number;
  /** What a search looks at, in lower case. */
  words: string;
};

export interface AllStandings {
  /** In the order of a list. */
  bound: readonly RuleStanding[];
  unbound: readonly UnboundRule[];
}

/**
 * How rules stand. All of them are put together once for as long as nothing is
 * written, by whichever replica: a list of thousands is then filtered in memory.
 */
export class RuleStandings {
  readonly #stores: TriggersDatabase;
  #known: { stamp: string; all: Promise<AllStandings> } | undefined;

  constructor(stores: TriggersDatabase) {
    this.#stores = stores;
  }

  async all(): Promise<AllStandings> {
    // Read before the rows: what is written meanwhile is read the next time.
    const stamp = await this.#stores.stamp();
    if (this.#known?.stamp === stamp) {
      return await this.#known.all;
    }
    const known = { stamp, all: this.#load() };
    this.#known = known;
    try {
      return await known.all;
    } catch (error) {
      this.#known = this.#known === known ? undefined : this.#known;
      throw error;
    }
  }

  /** Of these rules alone, in their order. */
  async of(rules: readonly TriggerRule[]): Promise<RuleStanding[]> {
    const { states, acts, edits, readings } = this.#stores;
    const ids = rules.map(({ id }) => id);
    const off = rules.filter(({ enabled }) => !enabled).map(({ id }) => id);
    const [kept, done, began, newest, switchedOff] = await Promise.all([
      states.listStates(ids),
      acts.listByRule(ids),
      states.findRoundsBegun(ids),
      readings.findNewest({ keys: readingKeysOf(rules) }),
      edits.findSwitchedOff(off),
    ]);
    return rules.map(rule => {
      const { state, since, mark, sequence } = kept.get(rule.id)?.state ?? {};
      return {
        rule,
        ...textsOf(rule),
        group: ruleGroupOf({ rule, state, mark }),
        state,
        since,
        mark,
        timer: runningTimer(rule, kept.get(rule.id)?.state),
        switchedOff: switchedOff.get(rule.id),
        readings: readingsOf(rule, newest),
        acts: done.get(rule.id) ?? [],
        roundBegan: began.get(rule.id) ?? 0,
        sequence: sequence ?? 0,
      };
    });
  }

  async #load(): Promise<AllStandings> {
    const rules = await this.#stores.rules.list();
    return {
      bound: orderRules(await this.of(rules.filter(isBound))),
      unbound: rules.filter((it): it is UnboundRule => !isBound(it)),
    };
  }
}

/** A rule as a list shows it at a time. */
export function summaryOf(standing: RuleStanding, now: Date): RuleSummary {
  const { acts, roundBegan, sequence: _, words: __, ...summary } = standing;
  const action = summary.rule.action?.id;
  return { ...summary, ...standingActs({ acts, action, roundBegan, now }) };
}

function runningTimer(
  rule: TriggerRule,
  state: TriggerState | undefined,
): RuleStanding['timer'] {
  const runs = state?.state === 'pending' || state?.state === 'recovering';
  return state && runs && rule.enabled ? timerOf(rule, state) : undefined;
}

type Texts = Pick<RuleStanding, 'sentence' | 'words'>;

/** Of rules that are as they were, which are the same objects. */
const knownTexts = new WeakMap<TriggerRule, Texts>();

function textsOf(rule: TriggerRule): Texts {
  const known = knownTexts.get(rule);
  if (known) {
    return known;
  }
  const { origin } = rule;
  const sentence = ruleSentence(rule);
  const title = origin.kind === 'record' ? origin.title : '';
  const words = [sentence, rule.action?.words, title].join(' ').toLowerCase();
  knownTexts.set(rule, { sentence, words });
  return { sentence, words };
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
