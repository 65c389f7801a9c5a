import { TriggersConfig } from '../config';
import { RuleStanding, RuleStandings, summaryOf } from '../RuleStandings';
import { NoticeOutbox } from './NoticeOutbox';

export interface ReminderPlannerOptions {
  outbox: NoticeOutbox;
  standings: RuleStandings;
  reminders: TriggersConfig['reminders'];
  now: () => Date;
}

/**
 * Puts reminders of what fires, and what nobody has acknowledged, activated or
 * dismissed, into the outbox: one for each time that one is due, whoever plans
 * it. Times at which nobody planned are not made up.
 */
export class ReminderPlanner {
  readonly #options: ReminderPlannerOptions;

  constructor(options: ReminderPlannerOptions) {
    this.#options = options;
  }

  async plan(): Promise<void> {
    const { outbox, standings, reminders, now } = this.#options;
    if (!reminders) {
      return;
    }
    const at = now();
    const { bound } = await standings.all();
    for (const standing of bound.filter(it => isWaiting(it, at))) {
      const { rule, since = at.toISOString(), sequence } = standing;
      const fired = Date.parse(since);
      const { everyMilliseconds } = reminders;
      const number = Math.floor((at.getTime() - fired) / everyMilliseconds);
      if (number > 0) {
        // Not the number: it begins again when the interval is made longer.
        const due = new Date(fired + number * everyMilliseconds);
        await outbox.addReminder({ ruleId: rule.id, sequence, due, at });
      }
    }
  }
}

function isWaiting(standing: RuleStanding, now: Date): boolean {
  const { rule, state } = standing;
  const { silencedUntil } = rule;
  if (
    state !== 'firing' ||
    !rule.enabled ||
    (silencedUntil && Date.parse(silencedUntil) > now.getTime())
  ) {
    return false;
  }
  const { acknowledged, activated, dismissed } = summaryOf(standing, now);
  return !acknowledged && !activated && !dismissed;
}
