import { comparisonsOf } from './Condition';
import { coveredMilliseconds } from './coveredMilliseconds';
import {
  ComparisonMemory,
  ConditionResult,
  evaluateCondition,
} from './evaluateCondition';
import { Reading } from './Reading';
import { hasCondition, ruleFingerprint, WatchedRule } from './WatchedRule';
import { timingMilliseconds } from './RuleTiming';
import { Transition, TriggerState, TriggerStateName } from './TriggerState';

/** A clock that is further behind another was not late: the other was wrong. */
const LONGEST_SKEW_MILLISECONDS = 3_600_000;

export interface AdvanceOptions {
  /** Undefined at the rule's first evaluation. */
  before: TriggerState | undefined;
  readings: ReadonlyMap<string, Reading>;
  now: Date;
}

export interface Advanced {
  state: TriggerState;
  /** None, one, or two in order when `for` or `keepFiringFor` is zero. */
  transitions: Transition[];
  /** How the condition was found: what explains the state afterwards. */
  result: ConditionResult;
}

/**
 * One evaluation of a rule: the state before, the readings and the time give the
 * state after, and nothing else does. Prometheus' alert states, with two marks
 * beside them: a reading that is missing or failed neither fires nor clears. Only
 * a condition that was never known clears: nothing of what it reached is its own.
 */
export function advance(rule: WatchedRule, options: AdvanceOptions): Advanced {
  const before = startingState(rule, options);
  const { condition } = rule;
  const result = evaluateCondition(condition, {
    ...options,
    memory: before.memory.map(it => it ?? undefined),
  });
  const longestGap = coveredMilliseconds(condition, {
    result,
    readings: options.readings,
  });
  const passed = timePassed(before, { now: options.now, result, longestGap });
  const everKnown = before.everKnown || result.holds !== undefined;
  const evaluatedAt = later(before.evaluatedAt, options.now);
  const { state, timer, path } = walk(before, {
    holds: result.holds,
    passed,
    everKnown,
    timing: timingMilliseconds(rule.timing),
  });
  return {
    result,
    transitions: path.map((to, index) => ({
      sequence: before.sequence + index + 1,
      from: path[index - 1] ?? before.state,
      to,
      at: evaluatedAt,
    })),
    state: {
      state,
      since: path.length > 0 ? evaluatedAt : before.since,
      sequence: before.sequence + path.length,
      timerMilliseconds: timer,
      mark: result.holds === undefined ? result.mark : undefined,
      evaluatedAt,
      known: result.holds !== undefined,
      everKnown,
      memory: result.memory.map(it => (isKept(it, state) ? it : null)),
      fingerprint: ruleFingerprint(rule),
    },
  };
}

function startingState(
  rule: WatchedRule,
  { before, now }: AdvanceOptions,
): TriggerState {
  const fingerprint = ruleFingerprint(rule);
  if (!before) {
    return freshState(fingerprint, now.toISOString());
  }
  if (before.fingerprint === fingerprint) {
    return before;
  }
  // An edited rule keeps what it has reached, but what it waits for begins anew.
  const waiting = { ...before, timerMilliseconds: 0, known: false };
  if (hasCondition(before.fingerprint, rule)) {
    return waiting;
  }
  // What is open does not close within the band in which it would have stayed open.
  const memory = isOpen(before.state)
    ? comparisonsOf(rule.condition).map(() => ({ held: true }))
    : [];
  return { ...waiting, everKnown: false, memory };
}

/** Of a rule of which nothing is known yet, at an ISO 8601 UTC time. */
export function freshState(fingerprint: string, at: string): TriggerState {
  return {
    state: 'inactive',
    since: at,
    sequence: 0,
    timerMilliseconds: 0,
    evaluatedAt: at,
    known: false,
    everKnown: false,
    memory: [],
    fingerprint,
  };
}

function isOpen(state: TriggerStateName): boolean {
  return state === 'firing' || state === 'recovering';
}

/** That an edited comparison counts as held ends with what was open. */
function isKept(
  memory: ComparisonMemory | undefined,
  state: TriggerStateName,
): memory is ComparisonMemory {
  return memory !== undefined && (memory.value !== undefined || isOpen(state));
}

/** Time that counts for a timer: between two evaluations that both knew, without a gap between them. */
function timePassed(
  before: TriggerState,
  {
    now,
    result,
    longestGap,
  }: { now: Date; result: ConditionResult; longestGap: number },
): number {
  const passed = now.getTime() - Date.parse(before.evaluatedAt);
  const counts =
    before.known && result.holds !== undefined && passed <= longestGap;
  return counts ? Math.max(0, passed) : 0;
}

interface Step {
  holds: boolean | undefined;
  passed: number;
  /** Whether the condition was known at this evaluation or an earlier one. */
  everKnown: boolean;
  timing: { for: number; keepFiringFor: number };
}

/** The state after one evaluation, the timer in it, and the states on the way there. */
function walk(
  before: TriggerState,
  { holds, passed, everKnown, timing }: Step,
): { state: TriggerStateName; timer: number; path: TriggerStateName[] } {
  const path: TriggerStateName[] = [];
  let { state } = before;
  let timer = before.timerMilliseconds;
  const enter = (next: TriggerStateName) => {
    path.push(next);
    state = next;
    timer = 0;
  };
  if (holds === undefined) {
    if (!everKnown && state !== 'inactive') {
      enter('inactive');
    }
    return { state, timer, path };
  }
  const waits = state === 'pending' ? holds : state === 'recovering' && !holds;
  timer = waits ? timer + passed : 0;
  if (state === 'inactive' && holds) {
    enter('pending');
  } else if (state === 'pending' && !holds) {
    enter('inactive');
  } else if (state === 'firing' && !holds) {
    enter('recovering');
  } else if (state === 'recovering' && holds) {
    enter('firing');
  }
  if (state === 'pending' && timer >= timing.for) {
    enter('firing');
  } else if (state === 'recovering' && timer >= timing.keepFiringFor) {
    enter('inactive');
  }
  return { state, timer, path };
}

/**
 * Replicas' clocks differ and clocks are set back: time that was seen once is not
 * undone. Only what a wrong clock saw is, or timers would stand until then.
 */
function later(seen: string, now: Date): string {
  const ahead = Date.parse(seen) - now.getTime();
  return ahead > 0 && ahead <= LONGEST_SKEW_MILLISECONDS
    ? seen
    : now.toISOString();
}
