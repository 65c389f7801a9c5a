import {
  advance,
  Advanced,
  Reading,
  Transition,
  TriggerRule,
} from '@xops/plugin-xops-triggers-common';
import { KeptState, reasonsOf } from '../store/RuleStateStore';
import { TriggersDatabase } from '../store/TriggersDatabase';

/** Clocks that are further apart are wrong. */
const LONGEST_SKEW_MILLISECONDS = 10 * 60_000;

/** After a restart no more than this is gone through again. */
const LONGEST_UNWRITTEN_MILLISECONDS = 3_600_000;

/** A step that a rule took, for events and live updates. */
export interface RuleTransition extends Transition {
  ruleId: string;
}

export interface EvaluationRound {
  evaluated: number;
  transitions: RuleTransition[];
  /** Rules that another replica has evaluated meanwhile. */
  conflicts: string[];
}

/**
 * Evaluates all rules. A round that was missed is made up: what was read since a
 * rule's last evaluation is gone through in its order before the present is
 * looked at. Safe to kill at any line, and to run twice at the same time.
 */
export class RuleEvaluator {
  readonly #stores: TriggersDatabase;
  /** Up to when rules were found as they were, by id, for the revision of their state. */
  readonly #unchanged = new Map<string, { revision: number; at: string }>();

  constructor(stores: TriggersDatabase) {
    this.#stores = stores;
  }

  async evaluateAll(now: Date, signal: AbortSignal): Promise<EvaluationRound> {
    const { rules, states, readings, marks } = this.#stores;
    const round: EvaluationRound = {
      evaluated: 0,
      transitions: [],
      conflicts: [],
    };
    const watched = await rules.listWatched();
    const kept = await states.listStates();
    const keys = new Set(watched.flatMap(rule => Object.keys(rule.readings)));
    // What is dated in the future counts once its time has come.
    const until = now.toISOString();
    const newest = await readings.findNewest({ keys: [...keys], until });
    for (const rule of watched) {
      signal.throwIfAborted();
      const before = kept.get(rule.id);
      const advanced = await this.#advance(rule, { before, newest, now });
      round.evaluated += 1;
      if (before && isSame(before, advanced, now)) {
        const { revision } = before;
        const at = advanced.state.evaluatedAt;
        this.#unchanged.set(rule.id, { revision, at });
        continue;
      }
      const saved = await states.save({
        ruleId: rule.id,
        before,
        ...advanced,
        notify: !isSilenced(rule, now),
      });
      if (saved) {
        round.transitions.push(
          ...advanced.transitions.map(it => ({ ...it, ruleId: rule.id })),
        );
      } else {
        round.conflicts.push(rule.id);
      }
    }
    await marks.set('evaluated', now.toISOString());
    return round;
  }

  async #advance(rule: TriggerRule, given: Present): Promise<Advanced> {
    const { before, newest, now } = await this.#presentOf(rule, given);
    const transitions: Transition[] = [];
    let state = before?.state;
    const step = (at: Date, readings: ReadonlyMap<string, Reading>) => {
      const advanced = advance(rule, { before: state, readings, now: at });
      state = advanced.state;
      transitions.push(...advanced.transitions);
      return advanced;
    };
    const missed = await this.#missed(rule, { before, newest, now });
    const steps = missed.map(({ at, readings }) => step(at, readings));
    // A crossing would be over at once if its reading were looked at once more.
    return { ...(steps.at(-1) ?? step(now, newest)), transitions };
  }

  /** Another replica's clock may be ahead: what it has gone by is not undone. */
  async #presentOf(rule: TriggerRule, present: Present): Promise<Present> {
    const until = present.before?.state.evaluatedAt;
    const ahead = until ? Date.parse(until) - present.now.getTime() : 0;
    if (ahead <= 0 || ahead > LONGEST_SKEW_MILLISECONDS) {
      return present;
    }
    const keys = Object.keys(rule.readings);
    const newest = await this.#stores.readings.findNewest({ keys, until });
    return { ...present, newest };
  }

  /** What was gone through without a change need not be gone through again. */
  #seenUntil({ id }: TriggerRule, { revision, state }: KeptState): string {
    const seen = this.#unchanged.get(id);
    return seen?.revision === revision && seen.at > state.evaluatedAt
      ? seen.at
      : state.evaluatedAt;
  }

  /** The readings as they were at each time since the last evaluation at which one came in. */
  async #missed(
    rule: TriggerRule,
    { before, newest, now }: Present,
  ): Promise<{ at: Date; readings: ReadonlyMap<string, Reading> }[]> {
    const after = before && this.#seenUntil(rule, before);
    const keys = Object.keys(rule.readings);
    const isMissed = (key: string) =>
      (newest.get(key)?.at ?? '') > (after ?? '');
    if (after === undefined || !keys.some(isMissed)) {
      return [];
    }
    const { readings } = this.#stores;
    const until = now.toISOString();
    let known = await readings.findNewest({ keys, until: after });
    const missed = await readings.findBetween(keys, { after, until });
    return missed.map(reading => {
      known = new Map(known).set(reading.key, reading);
      return { at: new Date(reading.at), readings: known };
    });
  }
}

interface Present {
  before: KeptState | undefined;
  newest: ReadonlyMap<string, Reading>;
  now: Date;
}

/** Whether nothing has happened that the next evaluation or a page would have to know. */
function isSame(
  before: KeptState,
  { state, result }: Advanced,
  now: Date,
): boolean {
  const timerRuns = state.state === 'pending' || state.state === 'recovering';
  // Of a clock that was ahead, too.
  const age = Math.abs(now.getTime() - Date.parse(before.state.evaluatedAt));
  return (
    !timerRuns &&
    age < LONGEST_UNWRITTEN_MILLISECONDS &&
    before.reasons === reasonsOf(result) &&
    JSON.stringify({ ...before.state, evaluatedAt: '' }) ===
      JSON.stringify({ ...state, evaluatedAt: '' })
  );
}

function isSilenced({ silencedUntil }: TriggerRule, now: Date): boolean {
  return (
    silencedUntil !== undefined && Date.parse(silencedUntil) > now.getTime()
  );
}
