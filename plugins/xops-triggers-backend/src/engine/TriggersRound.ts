import { LoggerService } from '@backstage/backend-plugin-api';
import { canonicalJson, TriggerRule } from '@xops/plugin-xops-triggers-common';
import { readDue, TakenReading } from '../sources/readDue';
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
  /** Called with the rules that compare what is another value now, or is made of something else. */
  onReadings?(ruleIds: readonly string[]): Promise<void>;
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
    const { stores, registry, logger, now } = this.#options;
    const { onTransitions, onReadings } = this.#options;
    const rules = await stores.rules.listWatched();
    const taken = await readDue({
      registry,
      specs: specsOf(rules),
      attemptedAt: await stores.readings.findAttempts(),
      now: now(),
      signal,
    });
    const changed = onReadings ? await this.#changedKeys(taken) : new Set();
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
    const concerned = rules.filter(rule =>
      Object.keys(rule.readings).some(key => changed.has(key)),
    );
    if (onReadings && concerned.length > 0) {
      await onReadings(concerned.map(({ id }) => id));
    }
    return round;
  }

  /** Keys of what is now another value, or made of something else, than the newest that is kept. */
  async #changedKeys(
    taken: readonly TakenReading[],
  ): Promise<ReadonlySet<string>> {
    const { readings } = this.#options.stores;
    const keys = taken.map(({ reading }) => reading.key);
    const [newest, explanations] = await Promise.all([
      readings.findNewest({ keys }),
      readings.findExplanations(keys),
    ]);
    const changed = taken.filter(({ reading, explanation }) => {
      const before = newest.get(reading.key);
      return (
        before?.value !== reading.value ||
        before?.quality !== reading.quality ||
        canonicalJson(explanations.get(reading.key)) !==
          canonicalJson(explanation)
      );
    });
    return new Set(changed.map(({ reading }) => reading.key));
  }
}

function specsOf(rules: readonly TriggerRule[]) {
  return rules.flatMap(rule => Object.values(rule.readings));
}
