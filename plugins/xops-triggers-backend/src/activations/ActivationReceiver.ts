import {
  ActivationReceipt,
  ActivationReport,
  refuseAct,
  RuleSummary,
} from '@xops/plugin-xops-triggers-common';
import { RulesView } from '../RulesView';
import { isBound } from '../store/ruleRow';
import { TriggersDatabase } from '../store/TriggersDatabase';
import { openersOf, opensByFiring, RulePast, standingAt } from './openersOf';

export interface ActivationReceiverOptions {
  stores: TriggersDatabase;
  now: () => Date;
  /** Called with the rules on whose timeline something new stands. */
  onChanged(ruleIds: readonly string[]): Promise<void>;
}

/** Takes from the scaffolder what the golden paths of actions made. */
export class ActivationReceiver {
  readonly #options: ActivationReceiverOptions;
  readonly #rules: RulesView;

  constructor(options: ActivationReceiverOptions) {
    this.#options = options;
    this.#rules = new RulesView(options.stores);
  }

  /**
   * Notes it on every rule of the action, with the one that had opened the path
   * when the run began. Whoever began the run while that rule fired has activated
   * this firing by it, and no later one, unless somebody had before, or has closed
   * the path since. Told again by the same task, it changes nothing.
   */
  async receive(report: ActivationReport): Promise<ActivationReceipt> {
    const { stores, onChanged } = this.#options;
    const now = this.#options.now();
    const rules = await stores.rules.list({ actionId: report.action });
    const tied = await this.#rules.summarize(rules.filter(isBound), now);
    const ruleIds = tied.map(({ rule }) => rule.id);
    const { by, made, taskId, trigger, begunAt } = report;
    const at = begunAt ? new Date(begunAt) : now;
    const pasts = await this.#pastsOf(report.action, ruleIds);
    const openerIds = openersOf(pasts, { at, named: trigger });
    const activated = openerIds.filter(id => {
      const past = pasts.find(({ ruleId }) => ruleId === id);
      const summary = tied.find(({ rule }) => rule.id === id);
      return (
        past &&
        summary &&
        isToBeActivated(summary, now) &&
        isOfSameFiring(past, { at, now })
      );
    });
    const created = await stores.acts.saveBuilt({
      ruleIds,
      openerIds,
      activatedIds: activated,
      action: report.action,
      taskId,
      by,
      made,
      now,
    });
    if (created) {
      await onChanged(ruleIds);
    }
    return { ruleIds, created };
  }

  async #pastsOf(
    action: string,
    ruleIds: readonly string[],
  ): Promise<RulePast[]> {
    const { acts, states } = this.#options.stores;
    const done = await acts.listByRule(ruleIds);
    return await Promise.all(
      ruleIds.map(async ruleId => ({
        ruleId,
        action,
        transitions: await states.listTransitions(ruleId),
        acts: done.get(ruleId) ?? [],
      })),
    );
  }
}

/** Whether a rule fired at a time, and has not been quiet since. */
function isOfSameFiring(
  past: RulePast,
  { at, now }: { at: Date; now: Date },
): boolean {
  const then = standingAt(past, at);
  return (
    opensByFiring(then) && then.roundBegan === standingAt(past, now).roundBegan
  );
}

function isToBeActivated(rule: RuleSummary, now: Date): boolean {
  const refusal = refuseAct({ kind: 'activate' }, { rule, now });
  return refusal === undefined && !rule.activated && !rule.closed;
}
