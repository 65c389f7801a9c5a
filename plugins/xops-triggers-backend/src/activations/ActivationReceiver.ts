import {
  ActivationReceipt,
  ActivationReport,
  refuseAct,
  RuleSummary,
} from '@xops/plugin-xops-triggers-common';
import { RulesView } from '../RulesView';
import { isBound } from '../store/ruleRow';
import { TriggersDatabase } from '../store/TriggersDatabase';

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
   * Notes it on every rule of the action. Whoever ran the path while a rule
   * fires has activated that rule by it, unless somebody had before, or has closed
   * the path since it fires. Told again by the same task, it changes nothing.
   */
  async receive(report: ActivationReport): Promise<ActivationReceipt> {
    const { stores, onChanged } = this.#options;
    const now = this.#options.now();
    const rules = await stores.rules.list({ actionId: report.action });
    const tied = await this.#rules.summarize(rules.filter(isBound), now);
    const ruleIds = tied.map(({ rule }) => rule.id);
    const { by, made, taskId } = report;
    const created = await stores.acts.saveBuilt({
      ruleIds,
      activatedIds: usedFor(report, tied)
        .filter(rule => isToBeActivated(rule, now))
        .map(({ rule }) => rule.id),
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
}

/** The rule that the run names, where it has this action; else all of them. */
function usedFor(
  { trigger }: ActivationReport,
  tied: readonly RuleSummary[],
): readonly RuleSummary[] {
  const named = tied.filter(({ rule }) => rule.id === trigger);
  return named.length > 0 ? named : tied;
}

function isToBeActivated(rule: RuleSummary, now: Date): boolean {
  const refusal = refuseAct({ kind: 'activate' }, { rule, now });
  return refusal === undefined && !rule.activated && !rule.closed;
}
