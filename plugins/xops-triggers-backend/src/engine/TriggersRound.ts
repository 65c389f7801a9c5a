import { LoggerService } from '@backstage/backend-plugin-api';
import { TriggerRule } from '@xops/plugin-xops-triggers-common';
import { readDue } from '../sources/readDue';
import { SourceRegistry } from '../sources/SourceRegistry';
import { TriggersDatabase } from '../store/TriggersDatabase';
import {
  EvaluationRound,
  RuleEvaluator,
  RuleTransition,
} from './RuleEvaluator';

export interface TriggersRoundOptions {
  stores: TriggersDatabase;
  registry: SourceRegistry;
  logger: LoggerService;
  now: () => Date;
  /** Called after the steps are kept; may be called again for a step when its telling failed. */
  onTransitions(transitions: readonly RuleTransition[]): Promise<void>;
}

/** Takes what is due, then evaluates all rules: what the schedule runs. */
export class TriggersRound {
  readonly #options: TriggersRoundOptions;
  readonly #evaluator: RuleEvaluator;

  constructor(options: TriggersRoundOptions) {
    this.#options = options;
    this.#evaluator = new RuleEvaluator(options.stores);
  }

  async run(signal: AbortSignal): Promise<EvaluationRound> {
    const { stores, registry, logger, now, onTransitions } = this.#options;
    const rules = await stores.rules.listWatched();
    const taken = await readDue({
      registry,
      specs: specsOf(rules),
      attemptedAt: await stores.readings.findAttempts(),
      now: now(),
      signal,
    });
    await stores.readings.saveTaken(taken);
    for (const { reading } of taken) {
      if (reading.quality === 'error') {
        logger.warn(`'${reading.key}' could not be read: ${reading.reason}`);
      }
    }
    const round = await this.#evaluator.evaluateAll(now(), signal);
    if (round.transitions.length > 0) {
      await onTransitions(round.transitions);
    }
    return round;
  }
}

function specsOf(rules: readonly TriggerRule[]) {
  return rules.flatMap(rule => Object.values(rule.readings));
}
