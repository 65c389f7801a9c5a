import { TriggerStateName } from './TriggerState';

/** A rule tied to a golden path, as far as it opens it. */
export interface TiedRule {
  ruleId: string;
  /** `IaC pull requests above 5 a week`. */
  sentence: string;
  /** Undefined where it was never evaluated. */
  state: TriggerStateName | undefined;
  /** Why its reading is not known now. */
  mark?: 'stale' | 'noData' | 'error';
  /** Set while somebody's dismissal holds. */
  dismissed?: { by: string; until?: string };
  /** Set from somebody's "activated" until somebody closes it. */
  activated?: { by: string; at: string };
}

/** A person's decision to open a path although no trigger fires. */
export interface PathOverride {
  by: string;
  reason: string;
  /** ISO 8601 UTC. */
  until: string;
  /** The rule on which it was made. */
  ruleId?: string;
}

export interface PathOpening {
  open: boolean;
  /** One sentence: why it is open, or what it waits for. */
  reason: string;
  /** The rule that opens it or on which it was overridden, or the first one that it waits for. */
  ruleId?: string;
}

export interface PathOpeningOptions {
  rules: readonly TiedRule[];
  overrides: readonly PathOverride[];
  now: Date;
}

/**
 * Whether a golden path that is tied to triggers may run. What is not known keeps
 * it locked: no rule, a rule that never had a reading, a reading that fails. A
 * rule that fires goes on to open it while its reading fails.
 */
export function pathOpening(options: PathOpeningOptions): PathOpening {
  const { rules, overrides, now } = options;
  const override = overrides.find(it => Date.parse(it.until) > now.getTime());
  if (override) {
    return {
      open: true,
      reason: `${override.by} opened it until ${override.until}: ${override.reason}`,
      ...(override.ruleId && { ruleId: override.ruleId }),
    };
  }
  const activated = rules.find(rule => rule.activated);
  if (activated?.activated) {
    const { by, at } = activated.activated;
    return {
      open: true,
      reason: `${by} activated it at ${at}, when this was the case: ${activated.sentence}`,
      ruleId: activated.ruleId,
    };
  }
  const firing = rules.find(rule => fires(rule) && !isDismissed(rule, now));
  if (firing) {
    return {
      open: true,
      reason: `its trigger is ${firing.state}: ${firing.sentence}`,
      ruleId: firing.ruleId,
    };
  }
  const [waiting] = rules;
  return waiting
    ? {
        open: false,
        reason: lockedReason(waiting, now),
        ruleId: waiting.ruleId,
      }
    : { open: false, reason: 'no trigger for it is known' };
}

function fires({ state }: TiedRule): boolean {
  return state === 'firing' || state === 'recovering';
}

function isDismissed({ dismissed }: TiedRule, now: Date): boolean {
  return (
    dismissed !== undefined &&
    (dismissed.until === undefined ||
      Date.parse(dismissed.until) > now.getTime())
  );
}

function lockedReason(rule: TiedRule, now: Date): string {
  const { sentence, state, mark, dismissed } = rule;
  if (fires(rule) && isDismissed(rule, now)) {
    return `its trigger fires, and ${dismissed?.by} dismissed it: ${sentence}`;
  }
  if (state === undefined) {
    return `its trigger was never evaluated: ${sentence}`;
  }
  return mark
    ? `its trigger cannot be read (${mark}): ${sentence}`
    : `its trigger is ${state}: ${sentence}`;
}
