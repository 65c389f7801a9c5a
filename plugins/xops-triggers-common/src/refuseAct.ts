import { Act, StandingActs } from './Act';
import { TriggerStateName } from './TriggerState';

/** How a rule stands when somebody wants to act on it. */
export interface ActedRule extends StandingActs {
  state?: TriggerStateName;
}

/**
 * Why an act is not possible now, as a sentence; undefined where it is. Who may
 * act may not open a path by activating what does not fire: that is an override,
 * which needs a permission of its own and has an end.
 */
export function refuseAct(
  act: Act,
  { rule, now }: { rule: ActedRule; now: Date },
): string | undefined {
  if ('until' in act && act.until && Date.parse(act.until) <= now.getTime()) {
    return `It would end at ${act.until}, which is past`;
  }
  switch (act.kind) {
    case 'activate':
      if (rule.state !== 'firing' && rule.state !== 'recovering') {
        return `Its trigger is ${
          rule.state ?? 'not yet evaluated'
        }: only what fires can be activated`;
      }
      return rule.dismissed
        ? `${rule.dismissed.by} dismissed it: what is dismissed cannot be activated`
        : undefined;
    case 'close':
      return rule.activated ? undefined : 'Nobody has activated it';
    case 'acknowledge':
    case 'dismiss':
    case 'override':
      return undefined;
    default:
      return act satisfies never;
  }
}
