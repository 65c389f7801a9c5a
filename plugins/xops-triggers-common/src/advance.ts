import { ConditionResult, evaluateCondition } from './evaluateCondition';
import { Reading } from './Reading';
import { ruleFingerprint, WatchedRule } from './WatchedRule';
import { timingMilliseconds } from './RuleTiming';
import { Transition, TriggerState, TriggerStateName } from './TriggerState';

export interface AdvanceOptions {
  /** Undefined at the rule's first evaluation. */
  before: TriggerState | undefined;
  readings: ReadonlyMap<string, Reading>;
  now: Date;
  /** A longer time between two evaluations does not count for a timer. */
  longestGapMilliseconds: number;
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
 * beside them: a reading that is missing or failed neither fires nor clears.
 */
export function advance(rule: WatchedRule, options: AdvanceOptions): Advanced {
  const fingerprint = ruleFingerprint(rule);
  const before = startingState(options, fingerprint);
  const { condition } = rule;
  const result = evaluateCondition(condition, {
    ...options,
    memory: before.memory.map(it => it ?? undefined),
  });
  const passed = timePassed(before, options, result);
  const evaluatedAt = later(before.evaluatedAt, options.now);
  const { state, timer, path } = walk(before, {
    holds: result.holds,
    passed,
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
      memory: result.memory.map(it => it ?? null),
      fingerprint,
    },
  };
}

function startingState(
  { before, now }: AdvanceOptions,
  fingerprint: string,
): TriggerState {
  if (!before) {
    const at = now.toISOString();
    return {
      state: 'inactive',
      since: at,
      sequence: 0,
      timerMilliseconds: 0,
      evaluatedAt: at,
      known: false,
      memory: [],
      fingerprint,
    };
  }
  // An edited rule keeps what it has reached, but what it waits for begins anew.
  return before.fingerprint === fingerprint
    ? before
    : { ...before, timerMilliseconds: 0, known: false, memory: [] };
}

/** Time that counts for a timer: between two evaluations that both knew, without a gap between them. */
function timePassed(
  before: TriggerState,
  { now, longestGapMilliseconds }: AdvanceOptions,
  { holds }: ConditionResult,
): number {
  const passed = now.getTime() - Date.parse(before.evaluatedAt);
  const counts =
    before.known && holds !== undefined && passed <= longestGapMilliseconds;
  return counts ? Math.max(0, passed) : 0;
}

interface Step {
  holds: boolean | undefined;
  passed: number;
  timing: { for: number; keepFiringFor: number };
}

/** The state after one evaluation, the timer in it, and the states on the way there. */
function walk(
  before: TriggerState,
  { holds, passed, timing }: Step,
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

/** Replicas' clocks differ and clocks are set back: time that was seen once is not undone. */
function later(seen: string, now: Date): string {
  return now.getTime() > Date.parse(seen) ? now.toISOString() : seen;
}
