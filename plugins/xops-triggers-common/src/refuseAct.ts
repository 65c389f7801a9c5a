import { Act, StandingActs } from './Act';
import { momentWords, refWords } from './peopleWords';
import { STATE_WORDS, TriggerStateName } from './TriggerState';

/** How a rule stands when somebody wants to act on it. */
export interface ActedRule extends StandingActs {
  state?: TriggerStateName;
  /** The rule itself. */
  rule?: { enabled: boolean };
}

export interface RefuseActOptions {
  rule: ActedRule;
  now: Date;
  /** How far from now an override may end; any end unless stated. */
  longestOverrideMilliseconds?: number;
}

/**
 * Why an act is not possible now, as a sentence; undefined where it is. Who may
 * act may not open a path by activating what does not fire: that is an override,
 * which needs a permission of its own and has an end.
 */
export function refuseAct(
  act: Act,
  { rule, now, longestOverrideMilliseconds = Infinity }: RefuseActOptions,
): string | undefined {
  if ('until' in act && act.until && Date.parse(act.until) <= now.getTime()) {
    return `It would end at ${momentWords(act.until)}, which is past`;
  }
  switch (act.kind) {
    case 'activate':
      if (rule.rule?.enabled === false) {
        return 'Its trigger is switched off: only what fires can be activated';
      }
      if (rule.state !== 'firing' && rule.state !== 'recovering') {
        return `Its trigger is ${
          rule.state ? STATE_WORDS[rule.state] : 'not yet evaluated'
        }: only what fires can be activated`;
      }
      return rule.dismissed
        ? `${refWords(
            rule.dismissed.by,
          )} dismissed it: what is dismissed cannot be activated`
        : undefined;
    case 'close':
      return rule.activated || rule.override || rule.dismissed
        ? undefined
        : 'Nobody has activated, overridden or dismissed it';
    case 'override': {
      if (rule.rule?.enabled === false) {
        return 'Its trigger is switched off: an override would open nothing';
      }
      const latest = now.getTime() + longestOverrideMilliseconds;
      return Date.parse(act.until) > latest
        ? `It would end at ${momentWords(
            act.until,
          )}: an override ends at ${momentWords(
            new Date(latest).toISOString(),
          )} at the latest`
        : undefined;
    }
    case 'acknowledge':
    case 'dismiss':
      return undefined;
    default:
      return act satisfies never;
  }
}
