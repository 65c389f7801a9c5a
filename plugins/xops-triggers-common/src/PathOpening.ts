import { momentWords, refWords } from './peopleWords';
import { STATE_WORDS, TriggerStateName } from './TriggerState';

/** A rule tied to a golden path, as far as it opens it. */
export interface TiedRule {
  ruleId: string;
  /** `IaC pull requests above 5 a week`. */
  sentence: string;
  /** Undefined where it was never evaluated. */
  state: TriggerStateName | undefined;
  /** Why its reading is not known now. */
  mark?: 'stale' | 'noData' | 'error';
  /** How far its value has come to its threshold, from 0 to 1, where that can be told. */
  nearness?: number;
  /** Set while somebody's dismissal holds. By whom is left out for who may not read the rule. */
  dismissed?: { by?: string; until?: string };
  /** Set from somebody's "activated" until somebody closes it. By whom as above. */
  activated?: { by?: string; at: string };
}

/** A person's decision to open a path although no trigger fires. */
export interface PathOverride {
  /** Both for those who may read the rule, and for no other. */
  by?: string;
  reason?: string;
  /** ISO 8601 UTC. */
  until: string;
  /** The rule on which it was made. */
  ruleId?: string;
}

export interface PathOpening {
  open: boolean;
  /** One sentence: why it is open, or what it waits for. */
  reason: string;
  /** The rule that opens it or on which it was overridden, or the nearest one that it waits for. */
  ruleId?: string;
  /** The other rules that open it, the nearest first. */
  others: { ruleId: string; sentence: string }[];
}

export interface PathOpeningOptions {
  rules: readonly TiedRule[];
  overrides: readonly PathOverride[];
  /** Sentences of rows that name its action and that nothing measures. */
  unmeasured?: readonly string[];
  /** Sentences of its rules that are switched off; they open nothing. */
  switchedOff?: readonly string[];
  now: Date;
}

/**
 * Whether a golden path that is tied to triggers may run. What is not known keeps
 * it locked: no rule, a rule that never had a reading, a reading that fails. A
 * rule that fires goes on to open it while its reading fails. Of several reasons
 * the measured one is told before what people did.
 */
export function pathOpening(options: PathOpeningOptions): PathOpening {
  const { rules, now } = options;
  const opening = nearestOpening(options);
  return {
    ...opening,
    others: inOrder(rules, now)
      .filter(({ ruleId }) => ruleId !== opening.ruleId)
      .map(({ ruleId, sentence }) => ({ ruleId, sentence })),
  };
}

function nearestOpening(
  options: PathOpeningOptions,
): Omit<PathOpening, 'others'> {
  const { rules, overrides, now } = options;
  const firing = rules.find(rule => fires(rule) && !isDismissed(rule, now));
  if (firing) {
    return {
      open: true,
      reason: `its trigger is ${STATE_WORDS[firing.state ?? 'firing']}: ${
        firing.sentence
      }`,
      ruleId: firing.ruleId,
    };
  }
  const activated = rules.find(rule => rule.activated);
  if (activated?.activated) {
    const { by, at } = activated.activated;
    const what = by ? `${refWords(by)} activated it` : 'it was activated';
    return {
      open: true,
      reason: `${what} on record at ${momentWords(
        at,
      )}, when this was the case: ${activated.sentence}`,
      ruleId: activated.ruleId,
    };
  }
  const override = overrides.find(it => Date.parse(it.until) > now.getTime());
  if (override) {
    return {
      open: true,
      reason: overrideReason(override),
      ...(override.ruleId && { ruleId: override.ruleId }),
    };
  }
  const [waiting] = inOrder(rules, now);
  if (waiting) {
    const { ruleId } = waiting;
    return { open: false, reason: lockedReason(waiting, now), ruleId };
  }
  return { open: false, reason: unwatchedReason(options) };
}

function unwatchedReason({
  unmeasured: [unmeasured] = [],
  switchedOff: [switchedOff] = [],
}: PathOpeningOptions): string {
  if (unmeasured !== undefined) {
    return `nothing measures its trigger yet: ${unmeasured}`;
  }
  return switchedOff === undefined
    ? 'no trigger for it is known'
    : `its trigger is switched off: ${switchedOff}`;
}

/** What only a dismissal holds, then what counts its time, then what is quiet, then what cannot be told. */
function inOrder(rules: readonly TiedRule[], now: Date): TiedRule[] {
  const rankOf = (rule: TiedRule) => {
    if (fires(rule) && isDismissed(rule, now)) {
      return 0;
    }
    if (rule.state === undefined) {
      return 4;
    }
    return rule.mark ? 3 : Number(rule.state !== 'pending') + 1;
  };
  return [...rules].sort(
    (a, b) => rankOf(a) - rankOf(b) || (b.nearness ?? 0) - (a.nearness ?? 0),
  );
}

function overrideReason({ by, reason, until }: PathOverride): string {
  const end = momentWords(until);
  return by
    ? `${refWords(by)} opened it on record until ${end}: ${reason ?? ''}`
    : `it was opened on record until ${end}`;
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
    const what = dismissed?.by
      ? `${refWords(dismissed.by)} dismissed it`
      : 'was dismissed';
    return `its trigger fires, and ${what} on record: ${sentence}`;
  }
  if (state === undefined) {
    return `its trigger was never evaluated: ${sentence}`;
  }
  return mark
    ? `its trigger cannot be read (${mark}): ${sentence}`
    : `its trigger is ${STATE_WORDS[state]}: ${sentence}`;
}
